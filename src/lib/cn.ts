import { clsx, type ClassValue } from 'clsx'

/** Class names joined. Where a caller means to contradict a component, its utility says so: `px-0!`. */
export const cn = (...classes: ClassValue[]) => clsx(classes)

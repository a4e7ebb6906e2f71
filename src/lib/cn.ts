import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    theme: { radius: ['mark', 'card', 'sheet'], shadow: ['sheet', 'lift', 'bar'], spacing: ['tap'] },
    classGroups: { 'font-size': [{ text: ['hero', 'title'] }] },
  },
})

/** Class names joined; where two contradict each other the later one holds. */
export const cn = (...classes: ClassValue[]) => merge(clsx(classes))

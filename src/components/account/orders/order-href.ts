import { PATHS } from '../paths.ts'

/** The page of one’s own order. */
export const orderHref = (number: string) => `${PATHS.orders}/${number}`

/** How an operation is called, and where its contract lives. */
export type Named = {
  /** `staff.vouchers.extend` */
  operation: string
  /** `['staff', 'vouchers']` */
  area: string[]
  /** `extend` */
  own: string
  /** `contracts/api/staff/vouchers.ts` */
  file: string
  /** `staff/vouchers`: where the routes of the area start. */
  route: string
  /** `Staff: vouchers` */
  title: string
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const words = (name: string) => kebab(name).replaceAll('-', ' ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const SHAPE = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){1,2}$/

/** @returns null for what is no name of an operation: `area.operation` or `staff.area.operation`, in camel case */
export function named(operation: string): Named | null {
  if (!SHAPE.test(operation)) return null
  const parts = operation.split('.')
  const area = parts.slice(0, -1)
  const route = area.map(kebab).join('/')
  return {
    operation,
    area,
    own: parts.at(-1) ?? '',
    file: `contracts/api/${route}.ts`,
    route,
    title: capital(area.map(words).join(': ')),
  }
}

/** `listArchived` → `List archived` */
export const sentenceOf = (own: string) => capital(words(own))

/** `archive` → `archive`, as a part of an address. */
export const addressOf = kebab

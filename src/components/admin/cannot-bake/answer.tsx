import type { Telling } from '#components/account/form/told.tsx'

export type ConfirmAnswer =
  | { kind: 'done'; ordersTold: number }
  /** Orders that have come in since, or that are gone. */
  | { kind: 'orders_changed'; data: { orderIds: string[] } }
  | { kind: 'sold_out'; data: { items: { field: string; menuItemId: string; left: number }[] } }
  | { kind: 'not_on_menu'; data: { items: { field: string; menuItemId: string }[] } }
  | { kind: 'menu_item_not_found' }

/** What an answer means for the whole list; what is wrong with one order stands at that order. */
export const TOLD: Partial<Record<string, Telling>> = {
  orders_changed: {
    title: 'Another order has come in',
    words: <p>It stands in the list, marked as new. All that you have chosen is kept: look at it, and decide again.</p>,
  },
  sold_out: {
    title: 'There is not enough of a substitute',
    words: <p>Nobody has been told yet. Choose something else where it says so.</p>,
  },
  not_on_menu: {
    title: 'A substitute is not on this menu any more',
    words: <p>Nobody has been told yet. Choose something else where it says so.</p>,
  },
  menu_item_not_found: { title: 'There is no such thing on a menu', words: <p>Nobody has been told.</p> },
}

/** What is wrong at the order of a choice, by its place in what was sent. */
export function refusedAt(answer: { kind: string; data?: unknown }): ReadonlyMap<number, string> {
  if (answer.kind !== 'sold_out' && answer.kind !== 'not_on_menu') return new Map()
  const { items } = answer.data as { items: { field: string; left?: number }[] }
  return new Map(
    items.map(({ field, left }) => [
      Number(field.split('.')[1]),
      left === undefined ? 'It is not on this menu any more.' : `Only ${String(left)} left for this one.`,
    ]),
  )
}

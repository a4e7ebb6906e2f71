import type { MenuItem } from '#contracts/model/bake-sale.ts'

/** What becomes of the line of one order. A substitute without an item has still to be chosen. */
export type Choice = { choice: 'refund' | 'move' } | { choice: 'substitute'; menuItemId: string | null }
export type Kind = Choice['choice']

/** An order that has what cannot be baked. `refundPence` is what it gets back if that goes. */
export type Affected = { orderId: string; number: string; customerName: string; quantity: number; refundPence: number }

export type Choices = ReadonlyMap<string, Choice>

const REFUND: Choice = { choice: 'refund' }

export const choiceOf = (choices: Choices, orderId: string): Choice => choices.get(orderId) ?? REFUND

/** What is sent of the choices, for each order once; null while a substitute has still to be chosen. */
export function toSend(orders: Affected[], choices: Choices) {
  const all = orders.map(({ orderId }) => {
    const one = choiceOf(choices, orderId)
    if (one.choice !== 'substitute') return { orderId, choice: one.choice }
    return one.menuItemId === null ? null : { orderId, choice: one.choice, substituteMenuItemId: one.menuItemId }
  })
  return all.every((one) => one !== null) ? all : null
}

/** Orders whose substitute has still to be chosen. */
export const unchosen = (orders: Affected[], choices: Choices) =>
  orders.filter(({ orderId }) => {
    const one = choiceOf(choices, orderId)
    return one.choice === 'substitute' && one.menuItemId === null
  })

/** What all choices come to: orders by choice, and the money that goes back for lines that go, in whole pence. */
export function totalsOf(orders: Affected[], choices: Choices) {
  const of = (kind: Kind) => orders.filter(({ orderId }) => choiceOf(choices, orderId).choice === kind)
  const sum = (some: Affected[]) => some.reduce((total, { refundPence }) => total + refundPence, 0)
  return {
    refund: of('refund').length,
    substitute: of('substitute').length,
    move: of('move').length,
    backPence: sum(of('refund')) + sum(of('move')),
  }
}

/** Units of each substitute that the choices need. */
export function needed(orders: Affected[], choices: Choices): ReadonlyMap<string, number> {
  const units = new Map<string, number>()
  for (const { orderId, quantity } of orders) {
    const one = choiceOf(choices, orderId)
    if (one.choice === 'substitute' && one.menuItemId !== null)
      units.set(one.menuItemId, (units.get(one.menuItemId) ?? 0) + quantity)
  }
  return units
}

type Eaten = Pick<MenuItem['product'], 'allergens' | 'mayContain'>

/** Allergens that somebody would get with a substitute and has not ordered: who chose by them must be asked. */
export const newAllergens = (failed: Eaten | null, substitute: Eaten) =>
  substitute.allergens.filter((one) => !failed?.allergens.includes(one))

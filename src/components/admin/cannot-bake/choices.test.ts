import { expect, it } from 'vitest'
import { needed, newAllergens, toSend, totalsOf, unchosen, type Affected, type Choice } from './choices.ts'

const order = (orderId: string, quantity: number, refundPence: number): Affected => ({
  orderId,
  number: `BOB-${orderId}`,
  customerName: 'Rosie Pritchard',
  quantity,
  refundPence,
})
const orders = [order('A', 2, 900), order('B', 1, 450), order('C', 3, 1350)]
const choices = new Map<string, Choice>([
  ['B', { choice: 'substitute', menuItemId: 'bun' }],
  ['C', { choice: 'move' }],
])

it('who is not decided about gets the money back', () => {
  expect(toSend(orders, choices)).toEqual([
    { orderId: 'A', choice: 'refund' },
    { orderId: 'B', choice: 'substitute', substituteMenuItemId: 'bun' },
    { orderId: 'C', choice: 'move' },
  ])
  expect(totalsOf(orders, choices)).toEqual({ refund: 1, substitute: 1, move: 1, backPence: 2250 })
})

it('nothing is sent while a substitute has still to be chosen', () => {
  const open = new Map<string, Choice>([...choices, ['A', { choice: 'substitute', menuItemId: null }]])
  expect(toSend(orders, open)).toBeNull()
  expect(unchosen(orders, open).map(({ orderId }) => orderId)).toEqual(['A'])
  expect(unchosen(orders, choices)).toEqual([])
})

it('counts the units of each substitute', () => {
  const all = new Map(
    orders.map(({ orderId }): [string, Choice] => [orderId, { choice: 'substitute', menuItemId: 'bun' }]),
  )
  expect([...needed(orders, all)]).toEqual([['bun', 6]])
  expect([...needed(orders, new Map())]).toEqual([])
})

it('tells of allergens that were not in what was ordered', () => {
  const bread = { allergens: ['cereals_containing_gluten' as const], mayContain: [] }
  const cake = { allergens: ['cereals_containing_gluten' as const, 'nuts' as const], mayContain: [] }
  expect(newAllergens(bread, cake)).toEqual(['nuts'])
  expect(newAllergens(cake, bread)).toEqual([])
  expect(newAllergens(null, bread)).toEqual(['cereals_containing_gluten'])
})

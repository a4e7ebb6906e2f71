import { expect, it } from 'vitest'
import type { OrderStatus } from '#contracts/model/order.ts'
import { isInHand } from './order-transitions.ts'

it('staff change what has not been handed over', () => {
  expect(['awaiting_payment', 'confirmed', 'ready'].every((status) => isInHand(status as OrderStatus))).toBe(true)
  expect(
    ['collected', 'delivered', 'expired', 'cancelled', 'no_show'].some((status) => isInHand(status as OrderStatus)),
  ).toBe(false)
})

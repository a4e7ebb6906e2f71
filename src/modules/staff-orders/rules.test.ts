import { describe, expect, it } from 'vitest'
import type { OrderStatus } from '#contracts/model/order.ts'
import { comesBack, isInHand, paid } from './rules.ts'

const books = (status: OrderStatus, over: { balancePence?: number; chargedPence?: number } = {}) => ({
  order: { status, totalPence: 1000 },
  balancePence: 1000,
  chargedPence: 1000,
  ...over,
})
const gone = { balancePence: 0, chargedPence: 0 }

describe('money', () => {
  it('confirms an order that awaited it once all of it is there', () => {
    expect(paid(books('awaiting_payment'), 400)).toEqual({ isConfirmed: false })
    expect(paid(books('awaiting_payment'), 1000)).toEqual({ isConfirmed: true })
    expect(paid(books('awaiting_payment', { balancePence: 600 }), 600)).toEqual({ isConfirmed: true })
  })

  it('leaves the status of any other as it is', () => {
    for (const status of ['confirmed', 'ready', 'collected', 'delivered', 'no_show'] as const)
      expect(paid(books(status), 1000)).toEqual({ isConfirmed: false })
  })

  it('is never more than is owed', () => {
    expect(paid(books('confirmed', { balancePence: 300 }), 301)).toEqual({
      refusal: 'MORE_THAN_OWED',
      balancePence: 300,
    })
    expect(paid(books('confirmed', { balancePence: -50 }), 1)).toEqual({ refusal: 'MORE_THAN_OWED', balancePence: 0 })
  })

  it('brings back what has expired, whole or not at all', () => {
    expect(paid(books('expired', gone), 1000)).toEqual({ isConfirmed: true })
    expect(paid(books('expired', gone), 999)).toEqual({ refusal: 'ORDER_STATE' })
    expect(paid(books('expired', gone), 1001)).toEqual({ refusal: 'MORE_THAN_OWED', balancePence: 1000 })
    expect(comesBack(books('expired', gone))).toEqual([expect.objectContaining({ amountPence: 1000 })])
    expect(comesBack(books('confirmed'))).toEqual([expect.objectContaining({ amountPence: 0 })])
  })

  it('is not taken for what was cancelled', () => {
    expect(paid(books('cancelled', gone), 1)).toEqual({ refusal: 'ORDER_STATE' })
  })
})

it('staff change what has not been handed over', () => {
  expect(['awaiting_payment', 'confirmed', 'ready'].every((status) => isInHand(status as OrderStatus))).toBe(true)
  expect(
    ['collected', 'delivered', 'expired', 'cancelled', 'no_show'].some((status) => isInHand(status as OrderStatus)),
  ).toBe(false)
})

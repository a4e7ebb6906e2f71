import { describe, expect, it } from 'vitest'
import type { OrderStatus } from '#contracts/model/order.ts'
import { paid, refundJudged } from './rules.ts'

const books = (status: OrderStatus, over: { balancePence?: number; chargedPence?: number } = {}) => ({
  order: { status, totalPence: 1000 },
  balancePence: 1000,
  chargedPence: 1000,
  ...over,
})
const gone = { balancePence: 0, chargedPence: 0 }
const BACK = [{ amountPence: 1000 }]

describe('money', () => {
  it('confirms an order that awaited it once all of it is there', () => {
    expect(paid(books('awaiting_payment'), 400, [])).toEqual({ isConfirmed: false })
    expect(paid(books('awaiting_payment'), 1000, [])).toEqual({ isConfirmed: true })
    expect(paid(books('awaiting_payment', { balancePence: 600 }), 600, [])).toEqual({ isConfirmed: true })
  })

  it('leaves the status of any other as it is', () => {
    for (const status of ['confirmed', 'ready', 'collected', 'delivered', 'no_show'] as const)
      expect(paid(books(status), 1000, [])).toEqual({ isConfirmed: false })
  })

  it('is never more than is owed', () => {
    expect(paid(books('confirmed', { balancePence: 300 }), 301, [])).toEqual({
      refusal: 'MORE_THAN_OWED',
      balancePence: 300,
    })
    expect(paid(books('confirmed', { balancePence: -50 }), 1, [])).toEqual({
      refusal: 'MORE_THAN_OWED',
      balancePence: 0,
    })
  })

  it('brings back what has expired, whole or not at all', () => {
    expect(paid(books('expired', gone), 1000, BACK)).toEqual({ isConfirmed: true })
    expect(paid(books('expired', gone), 999, BACK)).toEqual({ refusal: 'ORDER_STATE' })
    expect(paid(books('expired', gone), 1001, BACK)).toEqual({ refusal: 'MORE_THAN_OWED', balancePence: 1000 })
  })

  it('is not taken for what was cancelled', () => {
    expect(paid(books('cancelled', gone), 1, [])).toEqual({ refusal: 'ORDER_STATE' })
  })
})

describe('money back', () => {
  const of = (
    status: OrderStatus,
    balancePence: number,
    moneyPence: number,
    refundedPence = 0,
    returningPence = 0,
  ) => ({
    order: { status },
    chargedPence: 1000,
    ...{ balancePence, moneyPence, refundedPence, returningPence },
  })
  const cash = (amountPence: number) => ({ amountPence, to: 'cash' as const })
  const credit = (amountPence: number) => ({ amountPence, to: 'store_credit' as const })

  it('is never more than was paid; and what a gift card paid is given as credit only', () => {
    expect(refundJudged(of('confirmed', 0, 1000), cash(1001), null)).toEqual({ paidPence: 1000 })
    expect(refundJudged(of('confirmed', 0, 400), cash(401), null)).toEqual({ paidPence: 400 })
    expect(refundJudged(of('confirmed', 0, 400), credit(1000), null)).toEqual({ offPence: 1000 })
    expect(refundJudged(of('confirmed', 600, 1000), cash(401), null)).toEqual({ paidPence: 400 })
  })

  it('takes off the price what is not owed already, but for an order that still awaits its money', () => {
    expect(refundJudged(of('confirmed', -300, 1300), cash(300), null)).toEqual({ offPence: 0 })
    expect(refundJudged(of('confirmed', -300, 1300), cash(500), null)).toEqual({ offPence: 200 })
    expect(refundJudged(of('awaiting_payment', 400, 600), cash(600), null)).toEqual({ offPence: 0 })
  })

  it('to a card is no more than has come from one; what is on its way has gone already', () => {
    const card = (amountPence: number) => ({ amountPence, to: 'card' as const })
    expect(refundJudged(of('confirmed', 0, 1000), card(601), null, 600)).toEqual({ paidPence: 600 })
    expect(refundJudged(of('confirmed', 0, 1000), card(600), null, 600)).toEqual({ offPence: 600 })
    expect(refundJudged(of('cancelled', -1000, 1000, 0, 400), card(601), null, 1000)).toEqual({
      paidPence: 1600 - 1000,
    })
    expect(refundJudged(of('confirmed', -400, 1000, 400, 400), cash(601), null)).toEqual({ paidPence: 600 })
  })

  it('is limited in all for staff, and not for admins', () => {
    expect(refundJudged(of('confirmed', 0, 1000, 300), cash(201), 500)).toEqual({ limitPence: 500 })
    expect(refundJudged(of('confirmed', 0, 1000, 300), cash(200), 500)).toEqual({ offPence: 200 })
  })
})

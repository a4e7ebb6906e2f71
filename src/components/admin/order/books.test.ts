import { expect, it } from 'vitest'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import { mostBack, wasPaidByCard, worthOf } from './books.ts'

const entry = (kind: LedgerEntry['kind'], amountPence: number, reference: string | null = null): LedgerEntry => ({
  id: crypto.randomUUID(),
  orderId: '00e5eca6-f16c-4eb0-813a-c6459a77580e',
  at: '2026-03-14T09:10:00.000Z',
  kind,
  amountPence,
  reference,
})

it('as credit all goes back that was paid, as money no more than came as money', () => {
  const ledger = [entry('charge', 1000), entry('gift_card', -400), entry('payment', -600), entry('refund', 100)]
  expect([mostBack({ ledger, refunds: [] }, 'cash'), mostBack({ ledger, refunds: [] }, 'store_credit')]).toEqual([
    500, 900,
  ])
  const credited = [...ledger, entry('store_credit', 700)]
  expect([
    mostBack({ ledger: credited, refunds: [] }, 'cash'),
    mostBack({ ledger: credited, refunds: [] }, 'store_credit'),
  ]).toEqual([200, 200])
  expect(mostBack({ ledger: [entry('charge', 1000)], refunds: [] }, 'cash')).toBe(0)
})

it('what is on its way to a card has gone already', () => {
  const ledger = [entry('charge', 1000), entry('payment', -1000, 'pi_3')]
  const refunds = [
    { status: 'pending' as const, amountPence: 300 },
    { status: 'failed' as const, amountPence: 200 },
  ]
  expect([mostBack({ ledger, refunds }, 'card'), mostBack({ ledger, refunds }, 'store_credit')]).toEqual([700, 700])
})

it('a part of a line is worth its part of what was paid for it', () => {
  const three = { quantity: 3, linePence: 1000, discountPence: 100 }
  expect([1, 2, 3].map((some) => worthOf(three, some))).toEqual([300, 600, 900])
  expect(worthOf({ ...three, discountPence: 0 }, 1)).toBe(333)
})

it('what came through the payment vendor can go back there', () => {
  expect(wasPaidByCard([entry('payment', -600, 'pi_3PqT7s2eZvKYlo2C')])).toBe(true)
  expect(wasPaidByCard([entry('payment', -600, 'card_reader'), entry('refund', 600, 'pi_3')])).toBe(false)
})

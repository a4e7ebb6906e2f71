import { expect, it } from 'vitest'
import type { LedgerEntry } from '#contracts/model/ledger.ts'
import type { BakeSaleState } from '#contracts/model/bake-sale.ts'
import type { OrderStatus } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { mayRestock, mostBack, notArrived, wasPaidByCard } from './books.ts'

const entry = (kind: LedgerEntry['kind'], amountPence: number, reference: string | null = null): LedgerEntry => ({
  id: crypto.randomUUID(),
  orderId: '00e5eca6-f16c-4eb0-813a-c6459a77580e',
  at: '2026-03-14T09:10:00.000Z',
  kind,
  amountPence,
  reference,
})

const refund: Refund = {
  ...{ id: '00e5eca6-f16c-4eb0-813a-c6459a77580e', orderId: '00e5eca6-f16c-4eb0-813a-c6459a77580e' },
  ...{ amountPence: 300, reason: 'So.', to: 'card', status: 'succeeded', failure: null },
  createdAt: '2026-03-14T09:10:00.000Z',
}

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

it('what did not arrive is owed until it is given back otherwise', () => {
  const failed: Refund = { ...refund, status: 'failed', amountPence: 300, failure: 'lost_or_stolen_card' }
  expect(notArrived([failed], -300)).toEqual({ pence: 300, failure: 'lost_or_stolen_card' })
  expect(notArrived([failed], -500)?.pence).toBe(300)
  expect(notArrived([failed], 0)).toBeNull()
  expect(notArrived([refund], -300)).toBeNull()
  expect(notArrived([failed, { ...refund, status: 'pending', amountPence: 200 }], -300)?.pence).toBe(100)
})

it('back into stock goes what nobody has collected, before the cutoff', () => {
  const of = (status: OrderStatus, state: BakeSaleState) => mayRestock({ status, bakeSale: { state } })
  expect([of('confirmed', 'open'), of('ready', 'open')]).toEqual([true, true])
  expect([of('collected', 'open'), of('confirmed', 'closed'), of('confirmed', 'cancelled')]).toEqual([
    false,
    false,
    false,
  ])
})

it('what came through the payment vendor can go back there', () => {
  expect(wasPaidByCard([entry('payment', -600, 'pi_3PqT7s2eZvKYlo2C')])).toBe(true)
  expect(wasPaidByCard([entry('payment', -600, 'card_reader'), entry('refund', 600, 'pi_3')])).toBe(false)
})

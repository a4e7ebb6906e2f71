import { describe, expect, it } from 'vitest'
import { NOW } from '../../now.ts'
import { makeBakery } from '../bakery.ts'
import { makeOffice } from './office.ts'

const TODAY = NOW.slice(0, 10)
const bakery = makeBakery(TODAY)
const office = makeOffice(bakery, TODAY, new Date(NOW))
const orderIds = new Set(office.orders.map(({ id }) => id))
const emails = new Set(office.customers.map(({ email }) => email))
const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
const isUnique = (ids: string[]) => new Set(ids).size === ids.length

describe('what is behind the counter agrees', () => {
  it.each(bakery.bakeSales)('what is taken of $slug is what its orders hold', (sale) => {
    const orders = office.orders.filter(({ bakeSale, status }) => bakeSale.id === sale.id && status !== 'cancelled')
    for (const { id, reserved, perCustomerLimit } of sale.menu) {
      const quantities = orders.flatMap(({ lines }) => lines).filter(({ menuItemId }) => menuItemId === id)
      expect(sum(quantities.map(({ quantity }) => quantity))).toBe(reserved)
      for (const { quantity } of quantities) expect(quantity).toBeLessThanOrEqual(perCustomerLimit)
    }
    for (const { id, reserved } of sale.slots)
      expect(orders.filter(({ slot }) => slot.id === id)).toHaveLength(reserved)
  })

  it('every order has something in it, was placed in time, and is of somebody who is known', () => {
    for (const { lines, placedAt, bakeSale, customer } of office.orders) {
      expect(lines.length).toBeGreaterThan(0)
      expect(placedAt >= bakeSale.opensAt && placedAt < bakeSale.cutoffAt).toBe(true)
      expect(emails).toContain(customer.email)
    }
  })

  it('what is owed on an order is the sum of its ledger', () => {
    for (const { id, status, balancePence, totalPence } of office.orders) {
      const entries = office.ledger.filter(({ orderId }) => orderId === id)
      expect(sum(entries.map(({ amountPence }) => amountPence))).toBe(balancePence)
      expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted())
      expect(balancePence).toBe(status === 'collected' || status === 'cancelled' ? 0 : totalPence)
    }
  })

  it('payments, refunds and uses of vouchers are those of the ledger', () => {
    const inLedger = (kind: string) =>
      Object.fromEntries(
        office.ledger.filter((entry) => entry.kind === kind).map((entry) => [entry.orderId, entry.amountPence]),
      )
    const paid = inLedger('payment')
    for (const { orderIds, amountPence } of office.payments) expect(-(paid[orderIds[0] ?? ''] ?? 0)).toBe(amountPence)
    const refunded = inLedger('refund')
    for (const { orderId, amountPence } of office.refunds) expect(refunded[orderId]).toBe(amountPence)
    const discounted = inLedger('discount')
    for (const { orderId, discountPence } of office.redemptions) expect(-(discounted[orderId] ?? 0)).toBe(discountPence)
    for (const { id, used, usageLimit } of office.vouchers) {
      expect(used).toBe(office.redemptions.filter(({ voucherId }) => voucherId === id).length)
      expect(used).toBeLessThanOrEqual(usageLimit ?? Infinity)
    }
  })

  it('nothing speaks of an order, a person or a payment that does not exist', () => {
    for (const { orderId } of [...office.ledger, ...office.refunds, ...office.redemptions])
      expect(orderIds).toContain(orderId)
    for (const { entityId, actorId } of office.audit) {
      expect(orderIds).toContain(entityId)
      expect(actorId).toBe(office.cast.megan.id)
    }
    for (const { to } of [...office.emails, ...office.notifications]) expect(emails).toContain(to)
    for (const { email } of office.suppressions) expect(emails).toContain(email)
    for (const { customerId, email } of office.sessions)
      expect(office.customers.find(({ id }) => id === customerId)?.email).toBe(email)
  })

  it('every baker’s plan is what was ordered', () => {
    for (const { bakeSaleId, lines } of office.plans) {
      const sale = bakery.bakeSales.find(({ id }) => id === bakeSaleId)
      if (!sale) continue
      for (const { menuItemId, quantity } of lines)
        expect(sale.menu.find(({ id }) => id === menuItemId)?.reserved).toBe(quantity)
    }
  })

  it('baskets add up', () => {
    for (const { bakeSales, totalPence } of office.baskets) {
      for (const { lines, subtotalPence } of bakeSales) {
        for (const line of lines) expect(line.linePence).toBe(line.quantity * line.unitPricePence)
        expect(sum(lines.map(({ linePence }) => linePence))).toBe(subtotalPence)
      }
      expect(sum(bakeSales.map(({ subtotalPence }) => subtotalPence))).toBe(totalPence)
    }
  })

  it('no two things have one id', () => {
    for (const things of [
      office.orders,
      office.ledger,
      office.payments,
      office.customers,
      office.vouchers,
      office.posts,
    ])
      expect(isUnique(things.map(({ id }) => id))).toBe(true)
    expect(isUnique([...emails])).toBe(true)
  })
})

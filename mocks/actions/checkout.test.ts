import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PlaceOrdersInput } from '#contracts/api/checkout.ts'
import { typical } from '../flat/bake-sale.ts'
import { errors } from '../flat/errors.ts'
import { handlers } from '../handlers.ts'
import { placeOrders } from './checkout.ts'

const server = setupServer()
const [item] = typical.menu
const [slot] = typical.slots

const checkout: PlaceOrdersInput = {
  idempotencyKey: 'a4d72c28-3a1c-4e67-87b4-8830d1189576',
  orders: [
    {
      bakeSaleId: typical.id,
      slotId: slot?.id ?? '',
      lines: [{ menuItemId: item?.id ?? '', quantity: 1 }],
    },
  ],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
}

beforeAll(() => {
  vi.stubGlobal('window', { location: { origin: 'http://shop.test' } })
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
  vi.unstubAllGlobals()
})

describe('the stand-in of the checkout action', () => {
  it('answers with the orders', async () => {
    server.use(...handlers())
    const [error, placed] = await placeOrders(checkout)
    expect(error).toBeNull()
    expect(placed?.orders).toEqual([
      { bakeSaleId: typical.id, number: expect.stringMatching(/^BOB-/), token: expect.any(String) },
    ])
  })

  it('answers with a typed error', async () => {
    server.use(...handlers({ 'checkout.placeOrders': 'SOLD_OUT' }))
    const [error] = await placeOrders(checkout)
    expect(error).toMatchObject(errors['checkout.placeOrders.SOLD_OUT'])
  })

  it('answers with what is wrong with the input', async () => {
    server.use(...handlers())
    const [error] = await placeOrders({ ...checkout, customer: { ...checkout.customer, email: 'rosie' } })
    expect(error).toMatchObject({ code: 'INVALID_INPUT', data: { fields: [{ path: 'customer.email' }] } })
  })

  it('rejects when the line is broken, as a Server Action does', async () => {
    server.use(...handlers({ 'checkout.placeOrders': 'offline' }))
    await expect(placeOrders(checkout)).rejects.toThrow()
  })
})

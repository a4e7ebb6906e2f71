import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { typical } from '../flat/bake-sale.ts'
import { errors } from '../flat/errors.ts'
import { handlers } from '../handlers.ts'
import { placeOrder } from './checkout.ts'

const server = setupServer()
const [item] = typical.menu
const [slot] = typical.slots

const order: PlaceOrderInput = {
  idempotencyKey: 'a4d72c28-3a1c-4e67-87b4-8830d1189576',
  bakeSaleId: typical.id,
  slotId: slot?.id ?? '',
  lines: [{ menuItemId: item?.id ?? '', quantity: 1 }],
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
  it('answers with the order', async () => {
    server.use(...handlers())
    expect(await placeOrder(order)).toEqual([
      null,
      { number: expect.stringMatching(/^BOB-/), token: expect.any(String) },
    ])
  })

  it('answers with a typed error', async () => {
    server.use(...handlers({ 'checkout.placeOrder': 'SOLD_OUT' }))
    const [error] = await placeOrder(order)
    expect(error).toMatchObject(errors['checkout.placeOrder.SOLD_OUT'])
  })

  it('answers with what is wrong with the input', async () => {
    server.use(...handlers())
    const [error] = await placeOrder({ ...order, customer: { ...order.customer, email: 'rosie' } })
    expect(error).toMatchObject({ code: 'INVALID_INPUT', data: { fields: [{ path: 'customer.email' }] } })
  })

  it('rejects when the line is broken, as a Server Action does', async () => {
    server.use(...handlers({ 'checkout.placeOrder': 'offline' }))
    await expect(placeOrder(order)).rejects.toThrow()
  })
})

import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operation } from '#contracts/operation.ts'
import { operationsOf } from './generate/operations.ts'
import { handlers, handlersOf } from './handlers.ts'
import { createWorld, type World } from './world.ts'
import { errors } from './flat/errors.ts'
import { typical } from './flat/bake-sale.ts'

const get = (path: string, scenarios = {}) =>
  getResponse(handlers(scenarios), new Request(`http://shop.test/api${path}`))

describe('the handlers', () => {
  it('are one for each operation', () => {
    expect(handlers()).toHaveLength(operationsOf().length)
  })

  it('answer with the bakery of the flat mocks', async () => {
    const response = await get(`/bake-sales/${typical.slug}`)
    expect(await response?.json()).toEqual(typical)
  })

  it.each(
    operationsOf().flatMap(({ name, procedure }) =>
      Object.keys(procedure['~orpc'].errorMap).map((code) => [name, code]),
    ),
  )('play %s %s when a scenario asks for it', async (name, code) => {
    const operation = operationsOf().find((candidate) => candidate.name === name)
    const { method = 'GET', path = '/' } = operation?.procedure['~orpc'].route ?? {}
    const request = new Request(`http://shop.test/api${path.replace(/\{\w+\}/, 'anything')}`, {
      method,
      ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
    })
    const response = await getResponse(handlers({ [name]: code }), request)
    const { inferable: _, ...body } = (await response?.json()) as Record<string, unknown>
    expect(body).toEqual(Object.entries(errors).find(([key]) => key === `${name}.${code}`)?.[1])
  })

  it('break the line when offline', async () => {
    expect((await get('/bake-sales', { 'bakeSales.list': 'offline' }))?.type).toBe('error')
  })

  it.each([
    { 'checkout.placeOrder': 'SOLD_OT' },
    { 'checkout.placeOrders': 'SOLD_OUT' },
    { 'bakeSales.list': 'SOLD_OUT' },
  ])('refuse a scenario that the contract does not know: %j', (scenarios) => {
    expect(() => handlers(scenarios)).toThrow(/scenario/)
  })

  it('remember an order in one world, and not in another', async () => {
    const world = createWorld()
    const [sale] = world.bakery.bakeSales
    const order = {
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale?.id,
      slotId: sale?.slots[0]?.id,
      lines: [{ menuItemId: sale?.menu[0]?.id, quantity: 1 }],
      customer: { name: 'Rosie', email: 'rosie@example.com' },
      paymentMethod: 'pay_on_collection',
    }
    const request = new Request('http://shop.test/api/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    })
    const placed = await getResponse(handlers({}, world), request)
    const { token } = (await placed?.json()) as { token: string }
    const read = (at: World) => getResponse(handlers({}, at), new Request(`http://shop.test/api/orders/${token}`))
    expect((await read(world))?.status).toBe(200)
    expect((await read(createWorld()))?.status).toBe(404)
  })
})

describe('an operation without a behaviour', () => {
  const Review = z.strictObject({ id: z.uuid(), stars: z.int().min(1).max(5) })
  const getReview = operation
    .route({ method: 'GET', path: '/reviews/{id}' })
    .input(z.strictObject({ id: z.uuid() }))
    .output(Review)
  const reviews = handlersOf({ reviews: { get: getReview } }, [])
  const ask = (id: string) => getResponse(reviews(), new Request(`http://shop.test/api/reviews/${id}`))

  it('answers with a value of its contract, the same each time', async () => {
    const answers = await Promise.all([crypto.randomUUID(), crypto.randomUUID()].map(ask))
    const [one, other] = await Promise.all(answers.map((answer) => answer?.json() as Promise<unknown>))
    expect(Review.parse(one)).toEqual(other)
  })

  it('refuses a bad input all the same', async () => {
    const answer = await ask('not-an-id')
    expect(answer?.status).toBe(422)
    expect(await answer?.json()).toMatchObject({ code: 'INVALID_INPUT', data: { fields: [{ path: 'id' }] } })
  })
})

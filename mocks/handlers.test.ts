import { getResponse } from 'msw'
import { HttpNetworkFrame } from 'msw/experimental'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { operation } from '#contracts/operation.ts'
import { operationsOf } from './generate/operations.ts'
import { handlers, handlersOf } from './handlers.ts'
import { refuseUnhandled } from './unhandled.ts'
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
    { 'checkout.placeLoaf': 'SOLD_OUT' },
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

describe('a behaviour that breaks its contract', () => {
  it('fails with the operation, the path and the value', async () => {
    const world = createWorld()
    const [loaf] = world.bakery.products
    if (loaf) Object.assign(loaf.variants[0] ?? {}, { weightGrams: -900 })
    const request = new Request('http://shop.test/api/products/country-sourdough')
    await expect(getResponse(handlers({}, world), request)).rejects.toThrow(
      /^catalogue.get: its mock answers with -900 at "variants.0.weightGrams": /,
    )
  })
})

describe('a call that no handler answers', () => {
  const server = setupServer()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  beforeAll(() => {
    server.listen({
      onUnhandledFrame({ frame }) {
        if (frame instanceof HttpNetworkFrame) refuseUnhandled(frame.data.request.method, frame.data.request.url)
      },
    })
  })
  afterAll(() => {
    server.close()
    log.mockRestore()
  })

  it.each([
    ['POST', '/api/orders', 'checkout.placeOrder has no mock handler here: POST /api/orders'],
    ['GET', '/api/products/rye', 'catalogue.get has no mock handler here: GET /api/products/rye'],
    ['GET', '/api/ovens', 'There is no operation GET /api/ovens in the contract, and no mock handler for it.'],
  ])('%s %s fails with its name', async (method, path, words) => {
    const response = await fetch(`http://shop.test${path}`, { method })
    expect(response.status).toBe(500)
    expect(log).toHaveBeenCalledWith(words)
  })

  it('is let through where it is not one to the API', () => {
    expect(() => {
      refuseUnhandled('GET', 'http://shop.test/pictures/rye.svg')
    }).not.toThrow()
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

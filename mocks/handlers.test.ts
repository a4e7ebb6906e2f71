import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { operationsOf } from './generate/operations.ts'
import { handlers } from './handlers.ts'
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
})

import { Validator, type SpecData } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { operationsOf } from '../../mocks/generate/operations.ts'
import { isReal } from '../board/real.ts'
import { apiDocument, type Extent } from './document.ts'

type Described = { operationId?: string; responses?: Record<string, unknown>; security?: unknown }

const describedIn = async (extent: Extent) =>
  Object.values((await apiDocument(extent)).paths ?? {}).flatMap((path) => Object.values(path ?? {}) as Described[])

describe.each(['live', 'promised'] as const)('the API documentation of what is %s', (extent) => {
  it('is OpenAPI 3.1, by a public validator', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(
      JSON.parse(JSON.stringify(await apiDocument(extent))) as SpecData,
    )
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('describes each operation once, with every status it can answer with', async () => {
    const described = await describedIn(extent)
    const expected = operationsOf().filter(({ name }) => isReal(name) === (extent === 'live'))
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(expected.map(({ name }) => name).sort())
    for (const { name, procedure } of expected) {
      const responses = Object.keys(described.find(({ operationId }) => operationId === name)?.responses ?? {})
      const statuses = Object.values(procedure['~orpc'].errorMap).map((error) => String(error?.status))
      expect(responses).toEqual(expect.arrayContaining(statuses))
    }
  })
})

it('says of each operation that is not public that it needs a session', async () => {
  const described = [...(await describedIn('live')), ...(await describedIn('promised'))]
  const closed = operationsOf()
    .filter(({ procedure }) => (procedure['~orpc'].meta as { access: string }).access !== 'public')
    .map(({ name }) => name)
  expect(
    described
      .filter(({ security }) => security !== undefined)
      .map(({ operationId }) => operationId)
      .sort(),
  ).toEqual(closed.sort())
})

import type { AnySchema, ErrorMapItem } from '@orpc/contract'
import { z } from 'zod'
import type { Operation } from '#mocks/generate/operations.ts'
import { valueOf } from '#mocks/generate/value.ts'
import type { Call, Case } from './case.ts'

type Fields = Record<string, unknown>

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The call that carries an input, as the operation's route wants it: in the path, in the query, or in the body. */
export function callOf({ name, procedure }: Operation, input: Fields): Call {
  const { method = 'POST', path = `/${name}` } = procedure['~orpc'].route
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key)
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(input[key])))
  const rest = Object.fromEntries(
    Object.entries(input).filter(([key, value]) => !inPath.includes(key) && value !== undefined),
  )
  if (method !== 'GET') return { method: method as Call['method'], path: address, body: rest }
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, inWords(value)]))
  return { method, path: query.size > 0 ? `${address}?${String(query)}` : address }
}

const NONSENSE = { inBody: { nonsense: true }, inQuery: '¿?' }

/** Fields of an input that nonsense does not fit; a free text bears any. */
function badFields(schema: z.ZodType, input: Fields, isQuery: boolean, path: string): string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.keys(properties)
    .filter((key) => !path.includes(`{${key}}`))
    .filter((key) => !schema.safeParse({ ...input, [key]: isQuery ? NONSENSE.inQuery : NONSENSE.inBody }).success)
}

/** What an operation promises by its contract alone: its success, each of its errors, each field that it must have, none that it does not know. */
export function generatedCases(operation: Operation): Case[] {
  const { name, procedure } = operation
  const { inputSchema, errorMap, route } = procedure['~orpc']
  if (!(inputSchema instanceof z.ZodType)) throw new Error(`${name} has no input schema.`)
  const input = valueOf(`${name} input`, inputSchema) as Fields
  const good = callOf(operation, input)
  const schema = z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' })
  const required = (schema.required ?? []).filter((key) => !route.path?.includes(`{${key}}`))
  // A bad input is sent below; it needs no fault.
  const codes = Object.keys(errorMap as Record<string, ErrorMapItem<AnySchema>>).filter(
    (code) => code !== 'INVALID_INPUT',
  )
  return [
    { name: 'what the contract allows', calls: [good], expect: 'ok' },
    ...codes.map((code) => ({
      name: `${code}, when it is so`,
      calls: [good],
      fault: code,
      expect: code,
    })),
    { name: 'an unknown field', calls: [callOf(operation, { ...input, colour: 'brown' })], expect: 'INVALID_INPUT' },
    ...required.map((key) => ({
      name: `no ${key}`,
      calls: [callOf(operation, { ...input, [key]: undefined })],
      expect: 'INVALID_INPUT',
    })),
    ...badFields(inputSchema, input, good.method === 'GET', route.path ?? '').map((key) => ({
      name: `${key} that makes no sense`,
      calls: [callOf(operation, { ...input, [key]: good.method === 'GET' ? NONSENSE.inQuery : NONSENSE.inBody })],
      expect: 'INVALID_INPUT',
    })),
    ...(good.method === 'GET'
      ? []
      : [
          {
            name: 'a body that is not JSON',
            calls: [{ method: good.method, path: good.path, raw: '{"a":' }],
            expect: 'INVALID_INPUT',
          },
        ]),
  ]
}

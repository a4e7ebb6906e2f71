import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { OperationMeta } from '../../contracts/operation.ts'
import { operationsOf, type Operation } from '../../mocks/generate/operations.ts'
import { ROOT } from '../local/paths.ts'

export type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  format?: string
  pattern?: string
  [limit: string]: unknown
}

/** What one operation promises, as others see it over HTTP. */
export type Promised = {
  route: string
  access: string
  input: Schema
  output: Schema
  errors: Record<string, { status: number; data: Schema }>
}
export type Snapshot = Record<string, Promised>

export const RELEASED = `${ROOT}contracts/released.json`

/** What was promised at the last release. */
export const lastRelease = () => JSON.parse(readFileSync(RELEASED, 'utf8')) as Snapshot

const schemaOf = (schema: unknown, io: 'input' | 'output'): Schema =>
  schema instanceof z.ZodType ? (z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema) : {}

function promisedBy({ procedure }: Operation): Promised {
  const { route, meta, inputSchema, outputSchema, errorMap } = procedure['~orpc']
  const errors = Object.entries(errorMap as Record<string, { status?: number; data?: unknown } | undefined>)
  return {
    route: `${route.method ?? ''} ${route.path ?? ''}`,
    access: (meta as OperationMeta).access,
    input: schemaOf(inputSchema, 'input'),
    output: schemaOf(outputSchema, 'output'),
    errors: Object.fromEntries(
      errors.map(([code, error]) => [code, { status: error?.status ?? 0, data: schemaOf(error?.data, 'output') }]),
    ),
  }
}

/** What the contracts promise now, by operation. */
export const snapshotOf = (isIncluded: (name: string) => boolean = () => true): Snapshot =>
  Object.fromEntries(
    operationsOf()
      .filter(({ name }) => isIncluded(name))
      .map((operation) => [operation.name, promisedBy(operation)]),
  )

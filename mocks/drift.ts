import { ORPCError, ValidationError } from '@orpc/server'

/** A behaviour of the mock world answers with what its contract does not allow: says which operation, where, and what it said. */
export class DriftError extends Error {
  constructor(operation: string, path: string, value: unknown, reason: string) {
    super(`${operation}: its mock answers with ${JSON.stringify(value ?? null)} at "${path}": ${reason}`)
    this.name = 'DriftError'
  }
}

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] }

const keysOf = ({ path = [] }: Issue) => path.map((segment) => (typeof segment === 'object' ? segment.key : segment))

const valueAt = (value: unknown, keys: PropertyKey[]) =>
  keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

/** What is wrong with an answer of a behaviour, if it is the answer that is wrong. */
export function driftOf(operation: string, error: unknown): DriftError | undefined {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return undefined
  if (error.code !== 'INTERNAL_SERVER_ERROR') return undefined
  const { issues, data } = error.cause
  const [issue] = issues
  if (!issue) return undefined
  const keys = keysOf(issue)
  return new DriftError(operation, keys.map(String).join('.'), valueAt(data, keys), issue.message)
}

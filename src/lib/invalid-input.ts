import { ORPCError } from '@orpc/client'
import type { FieldProblem } from '#contracts/operation.ts'

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[]; keys?: readonly string[] }

const keyOf = (segment: PropertyKey | { key: PropertyKey }) =>
  String(typeof segment === 'object' ? segment.key : segment)

function problemsOf(issue: Issue): FieldProblem[] {
  const path = (issue.path ?? []).map(keyOf)
  if (issue.keys) return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'is not a known field' }))
  return [{ path: path.join('.'), reason: issue.message }]
}

const invalidInput = (fields: FieldProblem[], cause: unknown) =>
  new ORPCError('INVALID_INPUT', {
    defined: true,
    status: 422,
    message: 'Some of what was sent cannot be accepted.',
    data: { fields },
    cause,
  })

const hasIssues = (data: unknown): data is { issues: Issue[] } =>
  typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues)

/** oRPC's refusal of an input as the contract's `INVALID_INPUT`; any other error as it is. For a middleware around `next()`. */
export function toInvalidInput(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error
  const data: unknown = error.data
  if (!hasIssues(data) || data.issues.length === 0) return error
  return invalidInput(data.issues.flatMap(problemsOf), error)
}

/** What the HTTP codec throws on a body it cannot read, as `INVALID_INPUT`. For an interceptor of the OpenAPI handler. */
export function toMalformedBody(error: unknown): unknown {
  if (error instanceof ORPCError && error.code === 'PAYLOAD_TOO_LARGE') {
    return invalidInput([{ path: '', reason: 'the body is too large' }], error)
  }
  if (error instanceof ORPCError && error.code !== 'BAD_REQUEST') return error
  return invalidInput([{ path: '', reason: 'the body is not valid JSON' }], error)
}

import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ACCESS, LIMITS, type OperationMeta } from '../../contracts/operation.ts'
import { operationsOf } from '../../mocks/generate/operations.ts'
import { handlers } from '../../mocks/handlers.ts'
import { apiDocument } from '../api-docs/document.ts'
import { isReal } from '../board/real.ts'
import { lastRelease } from '../contracts/snapshot.ts'
import { ROOT } from '../local/paths.ts'
import type { Gate } from './gate.ts'

export const contracts: Gate = async () => {
  const problems = operationsOf().flatMap(({ name, procedure }) => {
    const { route, errorMap, inputSchema, outputSchema } = procedure['~orpc']
    const meta = procedure['~orpc'].meta as OperationMeta
    return [
      ...(route.summary ? [] : [`${name} has no summary`]),
      ...(route.method && route.path ? [] : [`${name} has no route`]),
      ...(inputSchema && outputSchema ? [] : [`${name} has no input or no output`]),
      ...(ACCESS.includes(meta.access) ? [] : [`${name} does not say who may call it`]),
      ...(LIMITS.includes(meta.limit) ? [] : [`${name} has no rate limit`]),
      ...Object.entries(errorMap as Record<string, { data?: unknown; status?: number; message?: string } | undefined>)
        .filter(([, error]) => !(error?.data instanceof z.ZodType) || !error.status || !error.message)
        .map(([code]) => `${name}: ${code} lacks its status, its message or its data`),
    ]
  })
  const documents = [await apiDocument('live'), await apiDocument('promised')]
  const described = documents.flatMap(({ paths }) =>
    Object.values(paths ?? {}).flatMap((path) => Object.keys(path ?? {})),
  ).length
  if (described !== operationsOf().length)
    problems.push(`OpenAPI describes ${String(described)} operations of ${String(operationsOf().length)}`)
  return problems
}

/** Every operation is kept by the mock world. What is real has cases that were written for it, and what was released stays real. */
export const operations: Gate = () => {
  const written = globSync('contracts/conformance/cases/*.ts', { cwd: ROOT })
    .map((file) => readFileSync(`${ROOT}${file}`, 'utf8'))
    .join('\n')
  const released = new Set(Object.keys(lastRelease()))
  const handled = handlers().map(({ info }) => `${String(info.method)} ${String(info.path)}`)
  return operationsOf().flatMap(({ name, procedure }) => {
    const { method = '', path = '' } = procedure['~orpc'].route
    const address = `${method} */api${path.replace(/\{(\w+)\}/g, ':$1')}`
    const hasCases = written.includes(`operation: '${name}'`)
    return [
      ...(handled.includes(address) ? [] : [`${name} has no handler for ${address}`]),
      ...(released.has(name) && !isReal(name)
        ? [`${name} has no procedure in src/modules/router.ts, and was released`]
        : []),
      ...(isReal(name) && !hasCases ? [`${name} has no conformance cases in contracts/conformance/cases`] : []),
    ]
  })
}

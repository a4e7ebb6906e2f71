import { ACCESS } from '../../contracts/operation.ts'
import type { Promised, Schema, Snapshot } from './snapshot.ts'

/** Limits that refuse more when they rise, and those that refuse more when they fall. */
const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
const under = (path: string, key: string) => `${path}.${key}`

const hasChangedKind = (before: Schema, after: Schema) =>
  (['type', 'const', 'format', 'pattern'] as const).some(
    (key) => !same(before[key], after[key]) && after[key] !== undefined,
  ) ||
  (before.type !== undefined && after.type === undefined && after.anyOf === undefined)

/** What is refused now to somebody who sends what was allowed before. */
function narrowedInput(before: Schema, after: Schema, path: string): string[] {
  if (same(before, after)) return []
  const known = before.properties ?? {}
  const now = after.properties ?? {}
  return [
    ...(hasChangedKind(before, after) ? [`${path} changed its type`] : []),
    ...LEAST.filter((key) => number(after[key], -Infinity) > number(before[key], -Infinity)).map(
      (key) => `${path} narrowed: ${key}`,
    ),
    ...MOST.filter((key) => number(after[key], Infinity) < number(before[key], Infinity)).map(
      (key) => `${path} narrowed: ${key}`,
    ),
    ...((after.enum ?? []).length < (before.enum ?? []).length || (after.enum && !before.enum)
      ? [`${path} narrowed: enum`]
      : (before.enum ?? [])
          .filter((value) => !after.enum?.includes(value) && after.enum)
          .map((value) => `${path} narrowed: ${String(value)}`)),
    ...Object.keys(known)
      .filter((key) => !(key in now))
      .map((key) => `${under(path, key)} removed`),
    ...(after.required ?? [])
      .filter((key) => !before.required?.includes(key))
      .map((key) => `${under(path, key)} is required now`),
    ...Object.entries(known).flatMap(([key, schema]) =>
      now[key] ? narrowedInput(schema, now[key], under(path, key)) : [],
    ),
    ...(before.items && after.items ? narrowedInput(before.items, after.items, `${path}[]`) : []),
  ]
}

/** What somebody who reads what was promised before misses, or does not understand, now. */
function brokenOutput(before: Schema, after: Schema, path: string): string[] {
  if (same(before, after)) return []
  const known = before.properties ?? {}
  const now = after.properties ?? {}
  const isNullableNow = after.anyOf?.some(({ type }) => type === 'null') && !before.anyOf
  return [
    ...(isNullableNow
      ? [`${path} may be null now`]
      : hasChangedKind(before, after)
        ? [`${path} changed its type`]
        : []),
    ...(after.enum ?? [])
      .filter((value) => before.enum && !before.enum.includes(value))
      .map((value) => `${path} may be ${String(value)} now`),
    ...Object.keys(known)
      .filter((key) => !(key in now))
      .map((key) => `${under(path, key)} removed`),
    ...(before.required ?? [])
      .filter((key) => key in now && !after.required?.includes(key))
      .map((key) => `${under(path, key)} may be missing now`),
    ...Object.entries(known).flatMap(([key, schema]) =>
      now[key] ? brokenOutput(schema, now[key], under(path, key)) : [],
    ),
    ...(before.items && after.items ? brokenOutput(before.items, after.items, `${path}[]`) : []),
  ]
}

const rank = (access: string) => ACCESS.findIndex((one) => one === access)

function brokenPromise(name: string, before: Promised, after: Promised | undefined): string[] {
  if (!after) return [`${name} removed`]
  return [
    ...(before.route === after.route ? [] : [`${name} route changed`]),
    ...(rank(after.access) > rank(before.access) ? [`${name} access narrowed`] : []),
    ...narrowedInput(before.input, after.input, `${name} input`),
    ...brokenOutput(before.output, after.output, `${name} output`),
    ...Object.keys(after.errors)
      .filter((code) => !(code in before.errors))
      .map((code) => `${name} error ${code} is new`),
    ...Object.entries(before.errors).flatMap(([code, { status, data }]) => {
      const now = after.errors[code]
      if (!now) return []
      return [
        ...(now.status === status ? [] : [`${name} error ${code} changed its status`]),
        ...brokenOutput(data, now.data, `${name} error ${code}`),
      ]
    }),
  ]
}

/** What breaks those who rely on what was released, each in words that a decision can repeat. New operations break nobody. */
export const breakingChanges = (released: Snapshot, now: Snapshot): string[] =>
  Object.entries(released).flatMap(([name, before]) => brokenPromise(name, before, now[name]))

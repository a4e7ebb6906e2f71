import { z } from 'zod'
import { NotUnderstood } from './errors.ts'

/*
 * How Stripe is asked: forms whose names are paths (`line_items[0][price_data][currency]=gbp`), also in queries. Source: docs.stripe.com/api.
 */

type Tree = { [name: string]: Tree | string }

const empty = (): Tree => Object.create(null) as Tree

/** `a[b][0]` as a, b, 0. */
const pathOf = (name: string) => {
  const [, head = name, rest = ''] = /^([^[]+)((?:\[[^\]]*\])*)$/.exec(name) ?? []
  return [head, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part)]
}

/** What a form says, by its paths; lists where the names are numbers, or none. */
export function readForm(form: URLSearchParams): Record<string, unknown> {
  const root = empty()
  for (const [name, value] of form) {
    const path = pathOf(name)
    const last = path.pop() ?? ''
    let place = root
    for (const part of path) {
      const known = place[part]
      const next = typeof known === 'object' ? known : empty()
      place[part] = next
      place = next
    }
    place[last === '' ? String(Object.keys(place).length) : last] = value
  }
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, listed(value)]))
}

function listed(value: Tree | string): unknown {
  if (typeof value === 'string') return value
  const names = Object.keys(value)
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return names.map((name) => listed(value[name] ?? ''))
  return Object.fromEntries(names.map((name) => [name, listed(value[name] ?? '')]))
}

type Shape = {
  type?: string
  properties?: Record<string, Shape>
  additionalProperties?: Shape | boolean
  items?: Shape
}

/** Numbers and yes or no where the contract has them: a form has only words. */
function typed(value: unknown, shape: Shape | undefined): unknown {
  if (typeof value === 'string') {
    if (shape?.type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value)
    if (shape?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
    return value
  }
  if (Array.isArray(value)) return value.map((item) => typed(item, shape?.items))
  if (typeof value !== 'object' || value === null) return value
  const rest = typeof shape?.additionalProperties === 'object' ? shape.additionalProperties : undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, typed(inner, shape?.properties?.[name] ?? rest)]),
  )
}

const nameOf = (path: PropertyKey[]) =>
  path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('')

const valueAt = (root: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    root,
  )

/** The first thing that is wrong, in Stripe's words: what it does not know comes first. */
function refusalOf(issues: z.core.$ZodIssue[], given: unknown): NotUnderstood {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown) {
    const param = nameOf([...unknown.path, unknown.keys[0] ?? ''])
    return new NotUnderstood(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
  }
  const [issue] = issues
  const path = issue?.path ?? []
  const param = nameOf(path)
  const found = valueAt(given, path)
  const value = typeof found === 'object' ? JSON.stringify(found) : (found as string | number | boolean | undefined)
  if (value === undefined)
    return new NotUnderstood(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  if (value === '')
    return new NotUnderstood(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param },
    )
  if (issue?.code === 'invalid_type' && ['int', 'number'].includes(issue.expected))
    return new NotUnderstood(`Invalid integer: ${String(value)}`, { code: 'parameter_invalid_integer', param })
  if (issue?.code === 'invalid_format' && issue.format === 'email')
    return new NotUnderstood(`Invalid email address: ${String(value)}`, { code: 'email_invalid', param })
  if (issue?.code === 'invalid_format' && issue.format === 'url')
    return new NotUnderstood('Not a valid URL', { code: 'url_invalid', param })
  return new NotUnderstood(`Invalid ${param}: ${issue?.message ?? 'not understood'}`, { param })
}

/** What was asked for, by the contract. @throws Refused as Stripe refuses it */
export function parameters<Schema extends z.ZodType>(schema: Schema, given: Record<string, unknown>): z.output<Schema> {
  const asked = typed(given, z.toJSONSchema(schema, { io: 'input' }) as Shape)
  const parsed = schema.safeParse(asked)
  if (!parsed.success) throw refusalOf(parsed.error.issues, asked)
  return parsed.data
}

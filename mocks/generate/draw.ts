import type { Faker } from '@faker-js/faker'
import type { z } from 'zod'
import { textOf } from './pattern.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** A schema that no value can be drawn from: where it is, what was drawn, and why not. */
export class UndrawableError extends Error {
  readonly path: string
  readonly value: unknown
  constructor(path: string, value: unknown, reason: string) {
    super(reason)
    this.path = path
    this.value = value
  }
}

const asSchema = (schema: unknown): JsonSchema =>
  typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {}

const merged = (parts: unknown[]) => parts.map(asSchema).reduce((all, part) => ({ ...all, ...part }), {})

const under = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${String(key)}`)

/**
 * A value of a JSON Schema: one of its `examples` where it has some, otherwise from its type, format and limits.
 * @throws UndrawableError
 */
export function draw(schema: JsonSchema, faker: Faker, path = ''): unknown {
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return faker.helpers.arrayElement(schema.examples)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return faker.helpers.arrayElement(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return draw(asSchema(faker.helpers.arrayElement(choices)), faker, path)
  if (schema.allOf) return draw(merged(schema.allOf), faker, path)
  if (Array.isArray(schema.type)) return draw({ ...schema, type: faker.helpers.arrayElement(schema.type) }, faker, path)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [
          key,
          draw(asSchema(property), faker, under(path, key)),
        ]),
      )
    case 'array':
      return list(schema, faker, path)
    case 'string':
      return text(schema, faker, path)
    case 'integer':
    case 'number':
      return number(schema, faker)
    case 'boolean':
      return faker.datatype.boolean()
    case 'null':
      return null
    default:
      throw new UndrawableError(path, schema, `a schema of type ${String(schema.type)} cannot be drawn from`)
  }
}

const FEW = 2

function list(schema: JsonSchema, faker: Faker, path: string) {
  if (schema.prefixItems)
    return schema.prefixItems.map((item, index) => draw(asSchema(item), faker, under(path, index)))
  const min = schema.minItems ?? 0
  const length = faker.number.int({ min, max: Math.min(schema.maxItems ?? min + FEW, min + FEW) })
  return Array.from({ length }, (_, index) => draw(asSchema(schema.items), faker, under(path, index)))
}

const SPAN = 1000
const HUNDREDTH = 0.01

const limit = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)

/** Near zero where the limits allow it: nobody believes a loaf that costs a million. */
function number(schema: JsonSchema, faker: Faker) {
  const step = schema.multipleOf ?? (schema.type === 'integer' ? 1 : HUNDREDTH)
  const least = Math.max(limit(schema.minimum, -Infinity), limit(schema.exclusiveMinimum, -Infinity) + step)
  const most = Math.min(limit(schema.maximum, Infinity), limit(schema.exclusiveMaximum, Infinity) - step)
  const first = Math.ceil(Math.max(least, Math.min(0, most)) / step)
  const steps = Math.floor(Math.min(most / step - first, SPAN))
  return Number(((first + faker.number.int({ min: 0, max: Math.max(steps, 0) })) * step).toFixed(6))
}

const SOON_DAYS = 14

const FORMATS: Record<string, (faker: Faker) => string> = {
  uuid: (faker) => faker.string.uuid(),
  'date-time': (faker) => faker.date.soon({ days: SOON_DAYS }).toISOString(),
  date: (faker) => faker.date.soon({ days: SOON_DAYS }).toISOString().slice(0, 10),
  time: (faker) => faker.date.soon({ days: SOON_DAYS }).toISOString().slice(11, 19),
  email: (faker) => faker.internet.email({ provider: 'example.com' }).toLowerCase(),
  uri: (faker) => `https://example.com/${faker.lorem.slug()}`,
}

function text(schema: JsonSchema, faker: Faker, path: string): string {
  const { format, pattern, minLength = 0, maxLength } = schema
  if (format) {
    const make = FORMATS[format]
    if (!make) throw new UndrawableError(path, undefined, `the format ${format} is not known here`)
    return make(faker)
  }
  const words = faker.food.dish().slice(0, maxLength).padEnd(minLength, '.')
  if (pattern === undefined) return words
  const fitting = [words, faker.helpers.slugify(words.toLowerCase())].find((candidate) =>
    new RegExp(pattern, 'u').test(candidate),
  )
  if (fitting !== undefined) return fitting
  try {
    return textOf(pattern, faker)
  } catch (error) {
    throw new UndrawableError(path, undefined, error instanceof Error ? error.message : String(error))
  }
}

import { Faker, en_GB, en } from '@faker-js/faker'
import { z } from 'zod'
import { NOW } from '../now.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** A value of a schema could not be made: says where, what was tried, and why the schema refused it. */
export class UnmockableError extends Error {
  constructor(what: string, path: string, value: unknown, reason: string) {
    super(`${what}: no mock at "${path}" (${JSON.stringify(value)}): ${reason}`)
    this.name = 'UnmockableError'
  }
}

const SEED = 20260310

/** A faker that always says the same things in the same order. */
export function seededFaker(seed = SEED) {
  const faker = new Faker({ locale: [en_GB, en] })
  faker.seed(seed)
  faker.setDefaultRefDate(NOW)
  return faker
}

/**
 * A value that a schema accepts: from its `examples` where it has some, otherwise from its type, format and limits.
 * The schema itself has the last word.
 * @param what names the schema in an error, `checkout.placeOrder SOLD_OUT`
 * @throws UnmockableError
 */
export function valueOf<T extends z.ZodType>(what: string, schema: T, faker = seededFaker()): z.output<T> {
  const value = draw(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), faker, what, '')
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UnmockableError(what, issue?.path.join('.') ?? '', value, issue?.message ?? 'unknown')
}

const asSchema = (schema: unknown): JsonSchema => (typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {})

function draw(schema: JsonSchema, faker: Faker, what: string, path: string): unknown {
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return faker.helpers.arrayElement(schema.examples)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return faker.helpers.arrayElement(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return draw(asSchema(faker.helpers.arrayElement(choices)), faker, what, path)
  if (schema.allOf) return draw(schema.allOf.map(asSchema).reduce<JsonSchema>((all, part) => ({ ...all, ...part }), {}), faker, what, path)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [
          key,
          draw(asSchema(property), faker, what, path === '' ? key : `${path}.${key}`),
        ]),
      )
    case 'array': {
      const least = schema.minItems ?? 0
      const length = faker.number.int({ min: least, max: Math.min(schema.maxItems ?? least + 2, least + 2) })
      return Array.from({ length }, (_, index) => draw(asSchema(schema.items), faker, what, `${path}.${String(index)}`))
    }
    case 'string':
      return text(schema, faker, what, path)
    case 'integer':
    case 'number':
      return integer(schema, faker)
    case 'boolean':
      return faker.datatype.boolean()
    case 'null':
      return null
    default:
      throw new UnmockableError(what, path, undefined, `a schema of type ${String(schema.type)} cannot be mocked`)
  }
}

const SPAN = 1000

/** Near zero where the limits allow it: nobody believes a loaf that costs a million. */
function integer({ minimum = 0, maximum = SPAN }: JsonSchema, faker: Faker) {
  const min = Math.max(minimum, Math.min(0, maximum))
  return faker.number.int({ min, max: Math.min(maximum, min + SPAN) })
}

function text(schema: JsonSchema, faker: Faker, what: string, path: string): string {
  switch (schema.format) {
    case 'uuid':
      return faker.string.uuid()
    case 'date-time':
      return faker.date.soon({ days: 14 }).toISOString()
    case 'date':
      return faker.date.soon({ days: 14 }).toISOString().slice(0, 10)
    case 'email':
      return faker.internet.email({ provider: 'example.com' }).toLowerCase()
    case 'uri':
      return `https://example.com/${faker.lorem.slug()}`
  }
  if (schema.pattern?.startsWith('^[a-z0-9]+(-')) return faker.lorem.slug()
  if (schema.format) throw new UnmockableError(what, path, undefined, `the format ${schema.format} is not known here`)
  const words = faker.food.dish()
  return words.slice(0, schema.maxLength ?? words.length).padEnd(schema.minLength ?? 0, '.')
}

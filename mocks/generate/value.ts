import { Faker, en_GB, en } from '@faker-js/faker'
import { z } from 'zod'
import { NOW } from '../now.ts'
import { draw, UndrawableError } from './draw.ts'

/** A value of a schema could not be made: says of which operation, where, what was tried, and why it was refused. */
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
  const value = drawn(what, schema, faker)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path ?? []
  throw new UnmockableError(what, path.join('.'), at(value, path), parsed.error.issues[0]?.message ?? 'unknown')
}

function drawn(what: string, schema: z.ZodType, faker: Faker): unknown {
  try {
    return draw(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), faker)
  } catch (error) {
    if (error instanceof UndrawableError) throw new UnmockableError(what, error.path, error.value, error.message)
    throw error
  }
}

const at = (value: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

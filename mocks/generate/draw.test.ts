import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '#contracts/contract.ts'
import { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { operationsOf } from './operations.ts'
import { textOf } from './pattern.ts'
import { seededFaker, UnmockableError, valueOf } from './value.ts'

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed)

describe('a text drawn from a pattern', () => {
  it.each([
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    /^\+?[0-9 ()-]{7,20}$/,
    /^BOB-[0-9A-HJKMNP-TV-Z]{6}$/,
    /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/,
    /^(monday|tuesday)?\.\w{2,}$/,
    /^[^a-z]{3}\s.$/,
  ])('matches %s', (pattern) => {
    for (const seed of SEEDS) expect(textOf(pattern.source, seededFaker(seed))).toMatch(pattern)
  })

  it.each([/^(?=a)a$/, /^(a)\1$/, /^\p{L}+$/u, /^[\p{L}]$/u])('is refused for %s, not guessed', (pattern) => {
    expect(() => textOf(pattern.source, seededFaker())).toThrow(/is not understood here/)
  })
})

describe('a value drawn from a schema', () => {
  it.each([
    [
      'limits of a number',
      z.object({ a: z.number().positive().max(5), b: z.int().multipleOf(25).min(30), c: z.int().min(-9).max(-3) }),
    ],
    [
      'lengths',
      z.object({
        a: z.string().min(40).max(41),
        b: z.array(z.boolean()).min(3).max(3),
        c: z.tuple([z.literal('x'), z.int()]),
      }),
    ],
    ['formats', z.object({ a: z.uuid(), b: z.iso.date(), c: z.iso.datetime(), d: z.email(), e: z.url() })],
    ['choices', z.object({ a: z.union([z.string(), z.null()]), b: z.enum(['one', 'two']), c: z.int().nullable() })],
    ['a pattern', z.object({ a: z.string().regex(/^[A-Z]{2}\d{4}$/) })],
    ['a vendor', SendEmailRequest],
  ])('keeps %s', (_what, schema) => {
    for (const seed of SEEDS) expect(() => valueOf('test', schema, seededFaker(seed))).not.toThrow()
  })

  it.each(operationsOf(contract))('can be made for what $name takes and answers', ({ name, procedure }) => {
    for (const schema of [procedure['~orpc'].inputSchema, procedure['~orpc'].outputSchema]) {
      if (!(schema instanceof z.ZodType)) throw new Error('The contract has no schema here.')
      for (const seed of SEEDS) expect(() => valueOf(name, schema, seededFaker(seed))).not.toThrow()
    }
  })

  it('is refused with the place where it cannot be made', () => {
    const schema = z.object({ deep: z.object({ odd: z.string().regex(/^(?=a)/) }) })
    expect(() => valueOf('catalogue.get', schema)).toThrow(UnmockableError)
    expect(() => valueOf('catalogue.get', schema)).toThrow(/catalogue\.get.*"deep\.odd"/)
  })
})

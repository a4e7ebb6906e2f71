import { z } from 'zod'

/** Identity of an entity, a UUID. */
export const Id = z.uuid()

/** Name of an entity in an address: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Money in whole pence, GBP, VAT included. */
export const Pence = z.int().min(0).max(9_999_999)

/** Money in whole pence that may be negative: what is still owed, or owed back. */
export const SignedPence = z.int().min(-9_999_999).max(9_999_999)

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()

/** A local calendar date in Europe/London, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date()

/** A piece of text that a person wrote: trimmed, never empty, no control characters. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'contains characters that cannot be printed')

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

/** An e-mail address, in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254))
  .meta({ examples: ['rosie@example.com', 'tom@example.com'] })

/** A telephone number as people write it. */
export const Phone = z
  .string()
  .trim()
  .max(20)
  .regex(/^\+?[0-9 ()-]{7,20}$/, 'is not a telephone number')
  .meta({ examples: ['07700 900123'] })

/** A UK postcode, in capitals with one space. Source: BS 7666; the pattern of the Cabinet Office's schema, simplified. */
export const Postcode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'is not a UK postcode')
  .meta({ examples: ['SY8 1AX', 'SY9 5AA'] })

/** Several lines of plain text. */
export const Prose = (max: number) => z.string().trim().max(max)

/** A token of a link: opaque, single words, never stored as it is. */
export const LinkToken = z
  .string()
  .min(16)
  .max(200)
  .regex(/^[\w-]+$/)
  .meta({ examples: ['k3mP9xQvT2sLw8Yz'] })

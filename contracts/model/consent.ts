import { z } from 'zod'
import { Instant } from './primitives.ts'

/** What somebody has agreed to, each by itself. Source: UK GDPR, article 7; PECR, regulation 6. */
export const ConsentChoices = z.strictObject({
  analytics: z.boolean(),
  marketingEmail: z.boolean(),
})
export type ConsentChoices = z.infer<typeof ConsentChoices>

export const Consent = z.strictObject({
  ...ConsentChoices.shape,
  /** The words that were agreed to. */
  policyVersion: z
    .string()
    .max(40)
    .meta({ examples: ['2026-03'] }),
  decidedAt: Instant,
})
export type Consent = z.infer<typeof Consent>

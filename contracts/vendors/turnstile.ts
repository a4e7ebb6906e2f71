import { z } from 'zod'

/* The part of Cloudflare Turnstile that we rely on. Source: developers.cloudflare.com/turnstile/get-started/server-side-validation. */

export const SiteverifyRequest = z.strictObject({
  secret: z.string(),
  response: z.string().max(2048),
  remoteip: z.string().optional(),
})
export type SiteverifyRequest = z.infer<typeof SiteverifyRequest>

export const SiteverifyResponse = z.object({ success: z.boolean(), 'error-codes': z.array(z.string()).default([]) })

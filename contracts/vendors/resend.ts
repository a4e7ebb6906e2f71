import { z } from 'zod'

/** The part of Resend's "Send email" that we rely on. Source: resend.com/docs/api-reference/emails/send-email. */
export const SendEmailRequest = z.strictObject({
  from: z.string().meta({ examples: ['Band of Bakers <orders@bandofbakers.co.uk>'] }),
  to: z.union([z.email(), z.array(z.email()).min(1).max(50)]),
  reply_to: z.union([z.email(), z.array(z.email())]).optional(),
  subject: z.string().min(1).max(998),
  html: z.string().min(1),
  text: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  tags: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
})
export type SendEmailRequest = z.infer<typeof SendEmailRequest>

export const SendEmailResponse = z.object({ id: z.uuid() })
export type SendEmailResponse = z.infer<typeof SendEmailResponse>

/** How Resend says no. Source: resend.com/docs/api-reference/errors. */
export const ResendError = z.object({ statusCode: z.int(), name: z.string(), message: z.string() })
export type ResendError = z.infer<typeof ResendError>

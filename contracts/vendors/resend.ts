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

/** As many mails as one call takes. */
export const BATCH_SIZE = 100

/** "Send batch emails". Source: resend.com/docs/api-reference/emails/send-batch-emails; attachments are not taken. */
export const SendBatchRequest = z.array(SendEmailRequest).min(1).max(BATCH_SIZE)

/** With the header `x-batch-validation: permissive` what cannot be taken is named by its place, and the rest is taken: `data` has those, in their order. */
export const SendBatchResponse = z.object({
  data: z.array(z.object({ id: z.uuid() })),
  errors: z.array(z.object({ index: z.int().min(0), message: z.string() })).optional(),
})
export type SendBatchResponse = z.infer<typeof SendBatchResponse>

/** How Resend says no. Source: resend.com/docs/api-reference/errors. */
export const ResendError = z.object({ statusCode: z.int(), name: z.string(), message: z.string() })
export type ResendError = z.infer<typeof ResendError>

import { z } from 'zod'

/** What becomes of a mail. Signed with Svix headers. Source: resend.com/docs/dashboard/webhooks/event-types. */
export const ResendEvent = z.object({
  type: z.enum([
    'email.sent',
    'email.delivered',
    'email.delivery_delayed',
    'email.bounced',
    'email.complained',
    'email.failed',
  ]),
  created_at: z.string(),
  data: z.object({
    email_id: z.uuid(),
    to: z.array(z.string()).min(1),
    subject: z.string(),
    bounce: z.object({ type: z.string(), subType: z.string(), message: z.string() }).optional(),
  }),
})

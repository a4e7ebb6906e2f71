import { z } from 'zod'

/** What becomes of a mail, as far as it is told. Source: resend.com/docs/dashboard/webhooks/event-types. */
export const RESEND_EVENTS = [
  'email.sent',
  'email.delivered',
  'email.delivery_delayed',
  'email.bounced',
  'email.complained',
  'email.failed',
  'email.opened',
  'email.suppressed',
] as const

/** Signed with Svix headers: `svix-id` (the same each time it is told), `svix-timestamp` and `svix-signature`. */
export const ResendEvent = z.object({
  type: z.enum(RESEND_EVENTS),
  created_at: z.string().meta({ examples: ['2026-03-14T09:30:00.000Z'] }),
  data: z.object({
    email_id: z.uuid(),
    created_at: z.string().meta({ examples: ['2026-03-14T09:29:58.000Z'] }),
    from: z.string().meta({ examples: ['Band of Bakers <orders@bandofbakers.co.uk>'] }),
    to: z.array(z.string()).min(1),
    subject: z.string(),
    /** The tags that the mail was sent with, by name. */
    tags: z.record(z.string(), z.string()).optional(),
    bounce: z
      .object({
        /** `Permanent` (the address will never work), `Transient` or `Undetermined`. */
        type: z.string().meta({ examples: ['Permanent', 'Transient'] }),
        subType: z.string().meta({ examples: ['General', 'Suppressed'] }),
        message: z.string(),
      })
      .optional(),
    failed: z.object({ reason: z.string() }).optional(),
  }),
})
export type ResendEvent = z.infer<typeof ResendEvent>

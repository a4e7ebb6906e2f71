import { z } from 'zod'
import { Email, Id, Instant } from './primitives.ts'

/** Who is signed in here. Its token is a cookie, hashed where it is kept. */
export const Session = z.strictObject({
  customerId: Id,
  name: z.string().meta({ examples: ['Rosie Pritchard'] }),
  email: Email,
  role: z.enum(['customer', 'staff', 'admin']),
  expiresAt: Instant,
})
export type Session = z.infer<typeof Session>

/** A password: long rather than odd. Source: NIST SP 800-63B-4, section 3.1.1. */
export const Password = z
  .string()
  .min(12, 'is shorter than 12 characters')
  .max(128)
  .meta({ examples: ['three warm loaves'] })

/** An invitation to join the staff, by a link that works once. */
export const StaffInvitation = z.strictObject({
  id: Id,
  email: Email,
  role: z.enum(['staff', 'admin']),
  invitedAt: Instant,
  expiresAt: Instant,
  acceptedAt: Instant.nullable(),
})
export type StaffInvitation = z.infer<typeof StaffInvitation>

export const SessionSummary = Session.pick({ name: true, role: true })

/** Whom an admin invites, and as what. */
export const StaffInvitationCreate = StaffInvitation.pick({ email: true, role: true })
export const StaffInvitationSummary = StaffInvitation.pick({ id: true, email: true, role: true, acceptedAt: true })

import { z } from 'zod'
import { Email, Id, Instant } from './primitives.ts'

/** Who is signed in here. Its token is a cookie, hashed where it is kept. */
export const Session = z.strictObject({
  customerId: Id,
  name: z.string().meta({ examples: ['Rosie Pritchard'] }),
  email: Email,
  /** As whom they may act now. */
  role: z.enum(['customer', 'staff', 'admin']),
  /** Somebody of the staff without a second factor: a customer until they have one. */
  needsSecondFactor: z.boolean(),
  expiresAt: Instant,
})
export type Session = z.infer<typeof Session>

/** A device on which somebody is signed in. */
export const Device = z.strictObject({
  id: Id,
  name: z.string().meta({ examples: ['Firefox on Linux', 'Safari on iPhone'] }),
  /** The address that it came from, without its last part. */
  from: z.string().meta({ examples: ['203.0.113.x'] }),
  isCurrent: z.boolean(),
  signedInAt: Instant,
  seenAt: Instant,
})
export type Device = z.infer<typeof Device>

/** A password: long rather than odd. Source: NIST SP 800-63B-4, section 3.1.1. */
export const Password = z
  .string()
  .min(12, 'is shorter than 12 characters')
  .max(128)
  .meta({ examples: ['three warm loaves'] })

/** Six digits of an app, or a recovery code: ten letters and digits, with a hyphen or without. */
export const SecondFactorCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(\d{3} ?\d{3}|[A-Z0-9]{5}-?[A-Z0-9]{5})$/, 'is no code')
  .meta({ examples: ['492039'] })

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

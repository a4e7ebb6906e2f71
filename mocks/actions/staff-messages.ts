import type * as messages from '#contracts/api/staff/messages.ts'
import { client, standIn } from '../stand-in.ts'

export const resend = standIn<typeof messages.resendMessage>(client.staff.messages.resend)
export const lift = standIn<typeof messages.liftSuppression>(client.staff.messages.lift)

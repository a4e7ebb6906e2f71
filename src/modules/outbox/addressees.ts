import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { isErasedEmail } from '#lib/erased.ts'

/** Why a mail is parked that goes to an address that gets nothing more. */
export const SILENT = 'Nothing is sent to this address any more.'

/** Why a mail is not sent: there is nobody to send it to, or whoever it is for gets nothing more; null where it is sent. */
export function whyNotSent(email: SendEmailRequest | null, silent: ReadonlySet<string>): 'nobody' | 'silent' | null {
  const to = [email?.to ?? []].flat()
  if (!email || to.every(isErasedEmail)) return 'nobody'
  return to.every((address) => silent.has(address.toLowerCase())) ? 'silent' : null
}

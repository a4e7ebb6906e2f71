import type { IdentityErrorCode } from '#contracts/vendors/identity-platform.ts'
import { RATE_LIMITS } from '#lib/constants/backend.ts'
import { log } from '#platform/log.ts'
import { IdentityUnavailable, type Answer } from '#vendors/identity-call.ts'

type Errors = {
  IDENTITY_UNAVAILABLE: (options: { data: Record<string, never> }) => Error
  RATE_LIMITED: (options: { data: { retryAfterSeconds: number } }) => Error
}

/** Runs what needs a vendor of identities: where that is down or slow, who asked is told so, and staff read why in the log. */
export async function withVendor<T>(errors: Pick<Errors, 'IDENTITY_UNAVAILABLE'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof IdentityUnavailable)) throw error
    log.error('identity is unavailable', error)
    throw errors.IDENTITY_UNAVAILABLE({ data: {} })
  }
}

/** What to throw for a refusal that nobody here can do anything about: too many tries, or a word that has no place there. */
export function otherRefusal(errors: Errors, code: IdentityErrorCode): Error {
  if (code === 'TOO_MANY_ATTEMPTS_TRY_LATER')
    return errors.RATE_LIMITED({ data: { retryAfterSeconds: RATE_LIMITS.authentication.seconds } })
  log.error('identity refuses what it should not', code)
  return errors.IDENTITY_UNAVAILABLE({ data: {} })
}

/** What was asked for. @throws IdentityUnavailable for a refusal that has no place there */
export function expectAnswer<T>(answer: Answer<T, IdentityErrorCode>): T {
  if (!answer.ok) throw new IdentityUnavailable(`refused with ${answer.code}`)
  return answer.data
}

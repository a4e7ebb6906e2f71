import type { LimitClass } from '#contracts/operation.ts'
import { COUNTER_TIMEOUT_MS, RATE_LIMITS } from '#lib/constants/backend.ts'
import type { Actor } from '../context.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { Verdict } from './window.ts'

async function hashOf(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The e-mail address that somebody wants to be, as they sent it: nothing has judged it yet. */
function addressIn(input: unknown) {
  if (typeof input !== 'object' || input === null || !('email' in input)) return null
  return typeof input.email === 'string' ? input.email.trim().toLowerCase() : null
}

type Call = { env: Env; caller: string; actor: Actor; limit: LimitClass; endpoint: string; input: unknown }

/** Whom a call is counted against: who is signed in, else where it comes from; for signing in the place and the address each by themselves. */
async function identifiersOf({ limit, caller, actor, input }: Call): Promise<string[]> {
  if (limit !== 'authentication') return [actor.role === 'visitor' ? caller : `customer-${actor.id}`]
  const address = addressIn(input)
  return address === null ? [caller] : [caller, `address-${await hashOf(address)}`]
}

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error('The counter does not answer.'))
    }, COUNTER_TIMEOUT_MS)
  })

/** Counts a call exactly. @returns the strictest verdict; null when no counter answers: the platform's fence has let it through, and a shop that sells is worth more */
export async function countCall(call: Call): Promise<Verdict | null> {
  // `next dev` has no Durable Objects of its own worker.
  if (process.env.NODE_ENV === 'development') return null
  const { COUNTERS } = call.env
  const limit = RATE_LIMITS[call.limit]
  try {
    const identifiers = await identifiersOf(call)
    const counted = identifiers.map((identifier) =>
      COUNTERS.get(COUNTERS.idFromName(identifier)).count(identifier, call.endpoint, limit),
    )
    const verdicts = await Promise.race([Promise.all(counted), tooLate()])
    const [strictest = null] = verdicts.sort(
      (one, other) =>
        Number(one.isAllowed) - Number(other.isAllowed) ||
        one.left - other.left ||
        other.resetSeconds - one.resetSeconds,
    )
    return strictest
  } catch (error) {
    log.error('calls are not counted', error, { operation: call.endpoint })
    return null
  }
}

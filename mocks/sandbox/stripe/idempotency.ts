import { Refused } from './errors.ts'
import type { Kept, StripeState } from './state.ts'

const LONGEST_KEY = 255

/** What a key was used for before. @throws Refused where it was another thing. Source: docs.stripe.com/api/idempotent_requests */
export function keptFor(state: StripeState, key: string, path: string, print: string): Kept | undefined {
  if (key.length > LONGEST_KEY)
    throw new Refused('Idempotency keys must be at most 255 characters.', { type: 'idempotency_error' })
  const kept = state.keys.get(key)
  if (!kept) return undefined
  if (kept.path !== path)
    throw new Refused(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${kept.path}'). Try using a key other than '${key}' if you meant to execute a different request.`,
      { type: 'idempotency_error' },
    )
  if (kept.print !== print)
    throw new Refused(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      { type: 'idempotency_error' },
    )
  return kept
}

import { getResponse } from 'msw'
import { vi } from 'vitest'
import { identityHandlers } from '#mocks/sandbox/identity/handlers.ts'
import { makeKeys } from '#mocks/sandbox/identity/keys.ts'
import { accountsOf, settingsWith } from '#mocks/sandbox/identity/people.ts'
import { openIdentityState, type IdentityState } from '#mocks/sandbox/identity/state.ts'
import { stripeHandlers } from '#mocks/sandbox/stripe/handlers.ts'
import { openStripeState } from '#mocks/sandbox/stripe/open.ts'
import type { StripeState } from '#mocks/sandbox/stripe/state.ts'
import { openTurnstile, turnstileHandlers, type Turnstile } from '#mocks/sandbox/turnstile.ts'
import { env, now, office } from './world.ts'

/** The stand-ins of the vendors, where the worker under test finds them; everybody of the bakery has an account. */
export type Vendors = {
  identity: IdentityState
  /** Lives at the moment of the tests, and tells nobody: what it would tell is in `stripe.post.parcels()`. */
  stripe: StripeState
  turnstile: Turnstile
  /** As a browser asks Google's stand-in. */
  browse: (url: string) => Promise<Response>
}

/** Made once a file: it takes as long as all else. */
const keys = Promise.all([makeKeys(), makeKeys()])

/** @param clock what time it is for Stripe */
export async function standInForVendors(clock = () => now.getTime()): Promise<Vendors> {
  const accounts = await accountsOf(office.customers)
  const identity = await openIdentityState(settingsWith(env.IDENTITY_SERVICE_ACCOUNT), accounts, undefined, keys)
  const stripe = openStripeState({
    webhook: undefined,
    secret: env.STRIPE_WEBHOOK_SECRET,
    clock: { now: clock, refresh: () => Promise.resolve() },
    settleMs: 0,
  })
  const turnstile = openTurnstile()
  const handlers = [...identityHandlers(identity), ...stripeHandlers(stripe), ...turnstileHandlers(turnstile)]
  const browse = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const response = await getResponse(handlers, request)
    if (!response) throw new Error(`Nothing stands at ${request.method} ${request.url}.`)
    return response
  }
  vi.spyOn(globalThis, 'fetch').mockImplementation(browse)
  return { identity, stripe, turnstile, browse }
}

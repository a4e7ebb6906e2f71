import { getResponse } from 'msw'
import { vi } from 'vitest'
import { identityHandlers } from '#mocks/sandbox/identity/handlers.ts'
import { makeKeys } from '#mocks/sandbox/identity/keys.ts'
import { accountsOf, settingsWith } from '#mocks/sandbox/identity/people.ts'
import { openIdentityState, type IdentityState } from '#mocks/sandbox/identity/state.ts'
import { env, office } from './world.ts'

/** The stand-ins of the vendors of identities, where the worker under test finds them; everybody of the bakery has an account. */
export type Vendors = {
  identity: IdentityState
  /** As a browser asks Google's stand-in. */
  browse: (url: string) => Promise<Response>
}

/** Made once a file: it takes as long as all else. */
const keys = Promise.all([makeKeys(), makeKeys()])

export async function standInForVendors(): Promise<Vendors> {
  const accounts = await accountsOf(office.customers)
  const identity = await openIdentityState(settingsWith(env.IDENTITY_SERVICE_ACCOUNT), accounts, undefined, keys)
  const handlers = identityHandlers(identity)
  const browse = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const response = await getResponse(handlers, request)
    if (!response) throw new Error(`Nothing stands at ${request.method} ${request.url}.`)
    return response
  }
  vi.spyOn(globalThis, 'fetch').mockImplementation(browse)
  return { identity, browse }
}

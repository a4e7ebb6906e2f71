import { call } from '@orpc/server'
import { getSession, signIn } from '../../src/modules/identity/sign-in.ts'
import { vouchFor } from '../../src/modules/identity/vouch.ts'
import type { Env, Vouching } from '../../src/platform/env.ts'
import { sessionOf } from '../../src/platform/sessions.ts'
import { PASSWORD } from './people.ts'
import { env, now, openContext } from './world.ts'

/** Somebody who has signed in: what their cookie carries, and which session it opens. */
export type Entered = { token: string; id: string; customerId: string }

export const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** Which session a cookie opens. */
export async function opened(token: string | null, at = now): Promise<Entered> {
  const found = await sessionOf(openContext({ session: token ?? undefined, at }).context)
  if (token === null || !found) throw new Error('Nobody is signed in.')
  return { token, id: found.id, customerId: found.customerId }
}

/** Signs in, and waits until what is done after the answer is done. */
export async function enterAs(email: string, at = now): Promise<Entered> {
  const { context, settled } = openContext({ at })
  await call(signIn, { email, password: PASSWORD }, { context })
  await settled()
  return opened(context.session.token, at)
}

const blind = new Proxy({} as Env['KV'], {
  get: () => {
    throw new Error('A page asks KV who somebody is.')
  },
})

/** One request: who is signed in, what that has cost, and for whom the vendor is to vouch because of it. */
export async function visit({ token }: Entered, at = now, { isBlindToKv = false } = {}) {
  const { context, handedOver, settled } = openContext({ session: token, at })
  const seeing = isBlindToKv ? { ...context, env: { ...context.env, KV: blind } } : context
  const { session } = await call(getSession, {}, { context: seeing })
  const roundTrips = context.meter.d1RoundTrips
  await settled()
  return { who: session?.email ?? null, roundTrips, vouchings: handedOver.flatMap(({ vouches }) => vouches ?? []) }
}

export const asked = async (session: Entered, at: Date) => (await visit(session, at)).vouchings

/** Does what the queue does with it. @param keys the configuration's SEALING_KEYS, where they are others */
export async function vouchedFor(vouchings: Vouching[], at: Date, keys?: string) {
  const { context, settled } = openContext({ at })
  const config = { ...context.config, ...(keys !== undefined && { SEALING_KEYS: keys }) }
  await vouchFor({ ...context, config }, vouchings)
  await settled()
}

/** What KV has of sessions. */
export const entries = async () => (await env.KV.list({ prefix: 'session:' })).keys

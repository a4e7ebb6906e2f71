import { z } from 'zod'
import { VOUCHING } from '#lib/constants/backend.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { seal, unseal } from '#platform/seal.ts'

/*
 * The vendor's tokens of a session (decision 043): in KV for a day, sealed, and read by nobody but the job that has the vendor vouch. Of them the refresh
 * token is kept alone: an ID token can be had for it, and is good at the vendor for an hour whatever happens.
 */

/** Whose tokens they are: those of a session, or of a sign-in that waits for its second factor. */
export type Holder = { customerId: string; id: string }

const Kept = z.strictObject({ refreshToken: z.string().min(1), at: z.number() })
/** @property at when the vendor gave them, in its own time */
export type Tokens = { refreshToken: string; at: Date }

const prefixOf = (customerId: string) => `session:${customerId}:`
const keyOf = ({ customerId, id }: Holder) => `${prefixOf(customerId)}${id}:v1`
const purposeOf = ({ id }: Holder) => `session-tokens ${id}`

/** What was not kept, or forgotten, is found missing: the vendor is then asked in another way. */
const whenever = async <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    log.error('tokens of a session are not where they should be', error)
    return null
  })

async function write({ env, config }: Context, holder: Holder, { refreshToken, at }: Tokens, seconds: number) {
  const kept = { refreshToken, at: at.getTime() } satisfies z.infer<typeof Kept>
  const sealed = await seal(config.SEALING_KEYS, purposeOf(holder), JSON.stringify(kept))
  await env.KV.put(keyOf(holder), sealed, { expirationTtl: seconds })
}

/** Keeps them, after the answer has gone out. */
export function keepTokens(context: Context, holder: Holder, tokens: Tokens, seconds: number = VOUCHING.tokensSeconds) {
  context.waitUntil(whenever(write(context, holder, tokens, seconds)))
}

/** Those that are kept; null where there are none, or none that open. Never for a page: it knows who asks without. */
export async function readTokens({ env, config }: Context, holder: Holder): Promise<Tokens | null> {
  const sealed = await whenever(env.KV.get(keyOf(holder)))
  if (sealed === null) return null
  const opened = await whenever(unseal(config.SEALING_KEYS, purposeOf(holder), sealed))
  const kept = opened === null ? null : Kept.parse(JSON.parse(opened))
  return kept && { refreshToken: kept.refreshToken, at: new Date(kept.at) }
}

/** Forgets those of one, after the answer has gone out. */
export function forgetTokens({ env, waitUntil }: Context, holder: Holder) {
  waitUntil(whenever(env.KV.delete(keyOf(holder))))
}

/** Forgets those of an account, but for one session's. What KV has not heard of yet ends by itself within a day. */
export async function forgetTokensOf({ env }: Context, customerId: string, keptId?: string) {
  const { keys } = (await whenever(env.KV.list({ prefix: prefixOf(customerId) }))) ?? { keys: [] }
  const kept = keptId === undefined ? null : keyOf({ customerId, id: keptId })
  const gone = keys.map(({ name }) => name).filter((name) => name !== kept)
  await whenever(Promise.all(gone.map((name) => env.KV.delete(name))))
}

/** Gives them to a session that goes on from another, or from a sign-in that has shown its second factor; after the answer has gone out. */
export function handOnTokens(context: Context, from: Holder, to: Holder, at: Date) {
  const work = async () => {
    const tokens = await readTokens(context, from)
    if (tokens) await write(context, to, { ...tokens, at }, VOUCHING.tokensSeconds)
    await context.env.KV.delete(keyOf(from))
  }
  context.waitUntil(whenever(work()))
}

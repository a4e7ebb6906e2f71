import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/seal.ts'
import { dropState, newState } from '#platform/session-door.ts'
import { randomToken, sha256 } from '#platform/token.ts'
import { openGoogle } from '#vendors/google-oauth/client.ts'
import { proofIdOf, proofRow, proofToken, spendProof } from './proofs.ts'

/** What a way to Google is for: to sign in, or to add Google to an account. The state of one is none of the other. */
type Purpose = 'google' | 'google_link'

/** What is kept of a way that was begun: what Google's answer must fit, and which browser it must come back in. */
const Begun = z.strictObject({
  nonce: z.string(),
  verifier: z.string(),
  browser: z.string(),
  returnTo: z.string(),
  /** Of who links: by it the vendor knows to whom. */
  idToken: z.string().optional(),
})
const purposeOf = (proofId: string) => `google-flow ${proofId}`

type Asked = { returnTo: string; customerId?: string; idToken?: string }

/** Begins a way to Google, which only this browser can finish. One round trip. @returns where to send it */
export async function beginFlow(
  context: Context,
  kind: Purpose,
  { customerId = '', ...asked }: Asked,
): Promise<string> {
  const { config, database, clock, session } = context
  const id = crypto.randomUUID()
  const begun = {
    nonce: randomToken(),
    verifier: randomToken(),
    browser: await sha256(newState(session)),
    ...asked,
  } satisfies z.infer<typeof Begun>
  const detail = await seal(config.SEALING_KEYS, purposeOf(id), JSON.stringify(begun))
  await proofRow(database, { id, kind, customerId: customerId || null, detail }, clock.now())
  const state = await proofToken(config.LINK_SECRET, kind, id)
  return openGoogle(config).authorizeUrl({ ...begun, state })
}

/** The way that a state stands for, used; null for one that is over, was used, is for something else, or was begun in another browser. */
export async function flowBegunBy({ config, database, clock, session }: Context, kind: Purpose, state: string) {
  const id = await proofIdOf(config.LINK_SECRET, kind, state)
  const browser = session.state === null ? null : await sha256(session.state)
  dropState(session)
  const proof = id === null ? null : await spendProof(database, kind, id, clock.now())
  if (!proof) return null
  const begun = Begun.parse(JSON.parse(await unseal(config.SEALING_KEYS, purposeOf(proof.id), proof.detail ?? '')))
  return begun.browser === browser ? { ...begun, customerId: proof.customerId } : null
}

/** Whether a state is that of somebody who adds Google to their account. */
export const isLinking = async ({ config }: Context, state: string) =>
  (await proofIdOf(config.LINK_SECRET, 'google_link', state)) !== null

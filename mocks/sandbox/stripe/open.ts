import { openPost } from '../post.ts'
import { signatureOf } from './events.ts'
import type { Snapshot, Store, StripeState } from './state.ts'

type Options = {
  /** Where the shop listens; undefined where nobody is to be told. */
  webhook: string | undefined
  secret: string
  clock: StripeState['clock']
  store?: Store
  /** Waits between two tries of a webhook, and until what happens by itself happens, in milliseconds. */
  waits?: readonly number[]
  settleMs?: number
  origin?: string
}

const SETTLE_MS = 1_500

/** A Stripe of nobody's: as it was left, or empty. */
export function openStripeState({
  webhook,
  secret,
  clock,
  store,
  waits,
  settleMs = SETTLE_MS,
  origin,
}: Options): StripeState {
  const kept = store?.load()
  const save = () => store?.save(take)
  const post = openPost({
    url: webhook,
    headersOf: async ({ payload }) => {
      await clock.refresh()
      return { 'stripe-signature': signatureOf(payload, secret, Math.floor(clock.now() / 1000)) }
    },
    ...(waits ? { waits } : {}),
    onChange: save,
  })
  const state: StripeState = {
    mode: 'up',
    callsLeft: null,
    waiting: 0,
    refunds: 'succeed',
    things: new Map(kept?.things.map((thing) => [thing.id, thing])),
    privates: new Map(kept?.privates),
    cards: new Map(kept?.cards),
    keys: new Map(kept?.keys),
    post,
    origin: origin ?? null,
    settleMs,
    clock,
    save,
  }
  const take = (): Snapshot => ({
    things: [...state.things.values()],
    privates: [...state.privates],
    cards: [...state.cards],
    keys: [...state.keys],
    parcels: post.parcels(),
  })
  post.restore(kept?.parcels ?? [])
  return state
}

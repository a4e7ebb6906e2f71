/** Something that a vendor tells the shop: what it is, and how often it was told. */
export type Parcel = {
  id: string
  type: string
  payload: string
  state: 'held' | 'waiting' | 'delivered' | 'dropped' | 'given_up'
  tries: { at: string; answer: string }[]
}

export const POST_MODES = ['at_once', 'held', 'dropped'] as const
export const ORDERS = ['as_they_came', 'reversed', 'shuffled'] as const

/** How a vendor's messages go out: at once, kept until they are released, or lost; how late, and how often each. */
type PostSettings = { mode: (typeof POST_MODES)[number]; delayMs: number; copies: number }

export type Post = {
  settings: PostSettings
  /** The oldest first. */
  parcels(): Parcel[]
  /** Tells the shop of something, in the way that the settings say; until it is taken, with longer and longer waits. */
  hand(parcel: Pick<Parcel, 'id' | 'type' | 'payload'>): void
  /** Lets go what was held. @returns how many */
  release(order: (typeof ORDERS)[number], copies: number): number
  /** Tells one again, so often at once. @returns when all have been answered; false where there is none */
  send(id: string, copies: number): Promise<boolean>
  /** What was kept over a restart: what had not been taken is told again. */
  restore(parcels: Parcel[]): void
}

type Options = {
  /** Where the shop listens; undefined where nobody does. */
  url: string | undefined
  /** Made anew with each try: a signature is good for a few minutes. */
  headersOf: (parcel: Parcel) => Promise<Record<string, string>>
  /** Waits between tries, in milliseconds. */
  waits?: readonly number[]
  onChange: () => void
}

const WAITS_MS = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000] as const
const PATIENCE_MS = 20_000
/** There is no such endpoint: nothing comes of trying again. */
const NOBODY_THERE = '404'
/** As many as somebody looks through. */
const KEPT = 20_000

const isTaken = ({ state }: Parcel) => state === 'delivered'

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms) as unknown as { unref?: () => void }
    timer.unref?.()
  })

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

/** The messages of a vendor to the shop. */
export function openPost({ url, headersOf, waits = WAITS_MS, onChange }: Options): Post {
  const parcels = new Map<string, Parcel>()
  const settings: PostSettings = { mode: 'at_once', delayMs: 0, copies: 1 }

  /** One try. @returns whether it was taken: only a 2xx says so */
  async function carry(parcel: Parcel): Promise<boolean> {
    if (url === undefined) return false
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(await headersOf(parcel)) },
      body: parcel.payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => error)
    const isGood = answer instanceof Response && answer.ok
    const words = answer instanceof Response ? String(answer.status) : String(answer)
    if (answer instanceof Response) await answer.body?.cancel()
    parcel.tries.push({ at: new Date().toISOString(), answer: words })
    if (isGood) parcel.state = 'delivered'
    onChange()
    return isGood
  }

  async function deliver(parcel: Parcel) {
    parcel.state = 'waiting'
    if (settings.delayMs > 0) await wait(settings.delayMs)
    for (const ms of [...waits, null]) {
      if (await carry(parcel)) return
      if (ms === null || url === undefined || parcel.tries.at(-1)?.answer === NOBODY_THERE) break
      await wait(ms)
      // Somebody has told it by hand meanwhile.
      if (isTaken(parcel)) return
    }
    parcel.state = 'given_up'
    onChange()
  }

  const send = (parcel: Parcel, copies: number) => {
    for (let copy = 0; copy < copies; copy++) void deliver(parcel)
  }

  return {
    settings,
    parcels: () => [...parcels.values()],
    hand(given) {
      const parcel: Parcel = { ...given, state: 'waiting', tries: [] }
      parcels.set(parcel.id, parcel)
      if (parcels.size > KEPT) parcels.delete(parcels.keys().next().value ?? '')
      if (settings.mode === 'at_once') send(parcel, settings.copies)
      else parcel.state = settings.mode
      onChange()
    },
    release(order, copies) {
      const held = [...parcels.values()].filter(({ state }) => state === 'held')
      const ordered = { as_they_came: held, reversed: [...held].reverse(), shuffled: shuffled(held) }[order]
      void ordered.reduce(async (before, parcel) => {
        await before
        // One after the other, so that the order is the one that was asked for.
        const [first] = Array.from({ length: copies }, () => carry(parcel))
        if (!(await first)) void deliver(parcel)
      }, Promise.resolve())
      for (const parcel of held) parcel.state = 'waiting'
      return held.length
    },
    async send(id, copies) {
      const parcel = parcels.get(id)
      if (!parcel) return false
      await Promise.all(Array.from({ length: copies }, () => carry(parcel)))
      return true
    },
    restore(kept) {
      for (const parcel of kept) {
        parcels.set(parcel.id, parcel)
        if (parcel.state === 'waiting') void deliver(parcel)
      }
    },
  }
}

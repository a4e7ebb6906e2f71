/** Passed in, never read from a global, so that a test or a person can move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** The worker's entry and Next's server are bundled apart, and share this by its name. */
const OFFSET = Symbol.for('band-of-bakers.clock-offset')
const shared = globalThis as { [OFFSET]?: number }

/** The clock of a local shop: the system's, moved by as much as a person has moved it. */
export const localClock: Clock = { now: () => new Date(Date.now() + (shared[OFFSET] ?? 0)) }

const KEY = 'local:clock-offset:ms:v1'

/** How far the local clock is from the system's, in milliseconds; read from KV once, so that it outlives a restart. */
export async function localOffset(kv: KVNamespace): Promise<number> {
  shared[OFFSET] ??= Number((await kv.get(KEY)) ?? 0)
  return shared[OFFSET]
}

export async function moveLocalClock(kv: KVNamespace, offsetMs: number) {
  shared[OFFSET] = offsetMs
  await kv.put(KEY, String(offsetMs))
}

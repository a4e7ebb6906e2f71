import { TOTALS_KEPT_SECONDS } from '#lib/constants/backend.ts'

/** What one caller has called since the last time. `id` is the same when the queue brings it again. */
export type Totals = { id: string; identifier: string; totals: { endpoint: string; hour: string; calls: number }[] }

/** What KV keeps of an hour: how many calls, and the last messages that are among them. */
type Kept = { calls: number; last: string[] }

const REMEMBERED = 10

/** `2026-11-28T09` of an instant in milliseconds, in UTC. */
export const hourOf = (at: number) => new Date(at).toISOString().slice(0, 13)

export const totalKey = (endpoint: string, identifier: string, hour: string) =>
  `rate-limit:${endpoint}:${identifier}:${hour}`

/**
 * Adds to the totals of each hour. KV cannot count: this is right as long as nobody else writes them, and the queue has one consumer. A message that comes
 * again is not counted again.
 */
export async function addTotals(kv: KVNamespace, messages: readonly Totals[]) {
  const byKey = new Map<string, { id: string; calls: number }[]>()
  for (const { id, identifier, totals } of messages)
    for (const { endpoint, hour, calls } of totals) {
      const key = totalKey(endpoint, identifier, hour)
      byKey.set(key, [...(byKey.get(key) ?? []), { id, calls }])
    }
  for (const [key, additions] of byKey) {
    const kept = (await kv.get<Kept>(key, 'json')) ?? { calls: 0, last: [] }
    const sum = additions.reduce<Kept>(
      ({ calls, last }, addition) =>
        last.includes(addition.id)
          ? { calls, last }
          : { calls: calls + addition.calls, last: [...last, addition.id].slice(-REMEMBERED) },
      kept,
    )
    await kv.put(key, JSON.stringify(sum), { expirationTtl: TOTALS_KEPT_SECONDS })
  }
}

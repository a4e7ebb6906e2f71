import type { Meter } from './meter.ts'

/** Raised when the shape of what is cached changes, so that a new deployment never reads an old shape. */
const VERSION = 'v1'

/** The key of a cached query, `{namespace}:{entity}:{id}:{version}`. */
export const queryKey = (entity: string, id: string) => `query:${entity}:${id}:${VERSION}`

/** Forgets every cached query. For a local shop whose clock was moved. */
export async function forgetQueries(kv: KVNamespace) {
  const { keys } = await kv.list({ prefix: 'query:' })
  await Promise.all(keys.map(({ name }) => kv.delete(name)))
}

/**
 * The query cache in KV. It holds what may be a few minutes old and never money owed, stock or state:
 * KV may be 60 s stale everywhere and is no truth.
 */
export function openQueryCache(kv: KVNamespace, meter: Meter, waitUntil: (work: Promise<unknown>) => void) {
  return {
    /** The cached value, or the loaded one, which is then kept for `ttlSeconds`. `null` is never kept. A KV that fails is a miss. */
    async read<T>(key: string, ttlSeconds: number, load: () => Promise<T | null>): Promise<T | null> {
      const kept = await kv.get<T>(key, 'json').catch(() => null)
      if (kept !== null) {
        meter.kvHits++
        return kept
      }
      meter.kvMisses++
      const value = await load()
      if (value !== null) {
        waitUntil(kv.put(key, JSON.stringify(value), { expirationTtl: ttlSeconds }).catch(() => undefined))
      }
      return value
    },

    /** Forgets what has changed. A KV that fails lets it run out. */
    async drop(keys: string[]) {
      await Promise.all(keys.map((key) => kv.delete(key).catch(() => undefined)))
    },
  }
}
export type QueryCache = ReturnType<typeof openQueryCache>

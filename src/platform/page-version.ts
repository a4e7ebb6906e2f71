/** The version of all pages that are kept whole: a new one makes every one of them stale, wherever it is kept, within seconds. */
const KEY = 'pages:version:all:v1'

/** @returns null where nothing has changed yet, or KV does not answer */
export const readPageVersion = (kv: KVNamespace) => kv.get(KEY).catch(() => null)

/** Something that pages say has changed. */
export const raisePageVersion = (kv: KVNamespace) => kv.put(KEY, crypto.randomUUID())

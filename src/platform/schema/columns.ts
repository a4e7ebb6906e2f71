import { integer, text } from 'drizzle-orm/sqlite-core'

/** A moment: milliseconds since 1970 in UTC. */
export const instant = () => integer({ mode: 'timestamp_ms' })
export const json = <T>() => text({ mode: 'json' }).$type<T>()

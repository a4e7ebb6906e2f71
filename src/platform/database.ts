import { drizzle } from 'drizzle-orm/d1'
import type { Meter } from './meter.ts'

type Session = Pick<D1Database, 'prepare' | 'batch'>

/**
 * Drizzle on a D1 session that counts its round trips.
 * @param session from `withSession()`; a batch is one round trip whatever it holds
 */
export function openDatabase(session: Session, meter: Meter) {
  const counted = {
    prepare: (query: string) => countStatement(session.prepare(query), meter),
    batch: (statements: D1PreparedStatement[]) => {
      meter.d1RoundTrips++
      return session.batch(statements.map((statement) => natives.get(statement) ?? statement))
    },
  }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Drizzle asks D1 for these two functions only.
  return drizzle(counted as D1Database, { casing: 'snake_case' })
}
export type Database = ReturnType<typeof openDatabase>

const natives = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

function countStatement(native: D1PreparedStatement, meter: Meter): D1PreparedStatement {
  const statement = new Proxy(native, {
    get(target, key) {
      if (key === 'bind') return (...values: unknown[]) => countStatement(target.bind(...values), meter)
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        meter.d1RoundTrips++
        return Reflect.apply(value, target, args) as unknown
      }
    },
  })
  natives.set(statement, native)
  return statement
}

/** Whether D1 refused a batch because the schema forbids it: a CHECK, a UNIQUE, or a trigger's RAISE. Nothing was written then. */
export function isRefusedBySchema(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.message.includes('SQLITE_CONSTRAINT')) return true
  return false
}

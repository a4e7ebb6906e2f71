import { openDatabase } from '../../src/platform/database.ts'
import { newMeter } from '../../src/platform/meter.ts'
import { env, openContext } from './world.ts'

export type Sent = { sql: string; values: unknown[] }

/** A context whose database writes down what it is asked. */
export function listening(opened: Parameters<typeof openContext>[0] = {}) {
  const sent: Sent[] = []
  const natives = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const heard = (native: D1PreparedStatement, one: Sent): D1PreparedStatement => {
    const statement = new Proxy(native, {
      get(target, key) {
        if (key === 'bind')
          return (...values: unknown[]) => {
            one.values = values
            return heard(target.bind(...values), one)
          }
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
    natives.set(statement, native)
    return statement
  }
  const session = env.DB.withSession('first-primary')
  const prepare = (sql: string) => {
    const one: Sent = { sql, values: [] }
    sent.push(one)
    return heard(session.prepare(sql), one)
  }
  const batch: D1Database['batch'] = (statements) =>
    session.batch(statements.map((statement) => natives.get(statement) ?? statement))
  const { context } = openContext(opened)
  return { sent, context: { ...context, database: openDatabase({ prepare, batch }, newMeter()) } }
}

/** What may be read from end to end: what a statement makes itself, a table that stays short, and an index of what is open, which holds a row or two. */
const MAY_BE_SCANNED =
  /^SCAN (CONSTANT ROW|letter_slices USING (COVERING )?INDEX letter_slices_one_at_a_time|vendor_outages USING INDEX vendor_outages_open|delivery_areas|json_each|paid|\(subquery-\d+\)|\d+-ROW VALUES CLAUSE)/

/** What a statement reads from end to end, and may not. */
export async function scansOf({ sql, values }: Sent): Promise<string[]> {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>()
  return results
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN ') && !MAY_BE_SCANNED.test(detail))
    .map((detail) => `${detail} in ${sql}`)
}

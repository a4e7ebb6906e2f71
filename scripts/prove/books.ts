import { globSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { INVARIANTS, REMEMBER_STOCK } from './invariants.ts'

/** How long to wait for a shop that is just closing its books. */
const WAIT_MS = 10_000

/** The database of a local shop, opened while nothing else has it open. @param state folder of the platform's state */
export function openBooks(state: string) {
  const file = globSync('**/*D1DatabaseObject/*.sqlite', { cwd: state })
    .map((name) => `${state}/${name}`)
    .find((name) => {
      const database = new DatabaseSync(name, { readOnly: true, timeout: WAIT_MS })
      const found = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'bake_sales'").get()
      database.close()
      return found !== undefined
    })
  if (file === undefined) throw new Error(`There is no shop in ${state}.`)
  const database = new DatabaseSync(file, { timeout: WAIT_MS })
  const all = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values)
  return {
    all,
    run: (sql: string, ...values: (string | number)[]) => database.prepare(sql).run(...values),
    rememberStock: () => {
      database.exec(REMEMBER_STOCK)
    },
    /** Names of the invariants that do not hold, with what breaks them. */
    broken: () =>
      Object.entries(INVARIANTS).flatMap(([name, sql]) => {
        const rows = all(sql)
        return rows.length > 0 ? [{ name, rows: rows.slice(0, 3) }] : []
      }),
    close: () => {
      database.close()
    },
  }
}
export type Books = ReturnType<typeof openBooks>

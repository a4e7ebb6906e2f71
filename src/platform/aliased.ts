import { sql, type Column, type GetColumnData, type SQL } from 'drizzle-orm'

type Aliased<T extends Record<string, Column>> = { [K in keyof T]: SQL.Aliased<GetColumnData<T[K]>> }

/**
 * Columns under names of their own, for a join inside a batch: D1 answers a batch with objects, in which two columns of the
 * same name become one.
 */
export function aliased<T extends Record<string, Column>>(prefix: string, columns: T): Aliased<T> {
  const entries = Object.entries(columns).map(
    ([key, column]) => [key, sql`${column}`.mapWith(column).as(`${prefix}_${key}`)] as const,
  )
  return Object.fromEntries(entries) as Aliased<T>
}

import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bakery } from '../../mocks/bakery/types.ts'
import { ensureMedia } from '../local/media.ts'
import { ROOT } from '../local/paths.ts'
import { ensureSecrets } from '../local/secrets.ts'
import { makeOffice } from '../../mocks/bakery/office/office.ts'
import { peopleStatements, secondFactorStatements } from '../seed/people.ts'
import {
  bakeryStatements,
  cardStatements,
  contentStatements,
  tradeStatements,
  type Statement as Written,
} from '../seed/write.ts'

/** What this needs of a D1 binding, wherever it comes from. */
export type Binding = {
  prepare(sql: string): Statement
  batch(statements: Statement[]): Promise<unknown>
}
type Statement = {
  bind(...values: unknown[]): Statement
  all(): Promise<{ results: unknown[] }>
  run(): Promise<unknown>
}

const BREAKPOINT = '--> statement-breakpoint'

/** Applies the migrations that a database does not have yet, each as one batch, and notes them where wrangler does. */
export async function migrate(database: Binding): Promise<string[]> {
  await database
    .prepare(
      'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
    )
    .run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all()
  const applied = new Set(results.map((row) => (row as { name: string }).name))
  const waiting = globSync('migrations/*.sql', { cwd: ROOT })
    .sort()
    .filter((file) => !applied.has(basename(file)))
  for (const file of waiting) {
    const statements = readFileSync(`${ROOT}${file}`, 'utf8').split(BREAKPOINT)
    await database.batch([
      ...statements.map((sql) => database.prepare(sql)),
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(basename(file)),
    ])
  }
  return waiting
}

/** The table of OpenNext's tag cache; without it its reads fail silently. */
export const makeTagTable = (database: Binding) =>
  database
    .prepare(
      'CREATE TABLE IF NOT EXISTS revalidations (tag TEXT NOT NULL, revalidatedAt INTEGER NOT NULL, stale INTEGER, expire INTEGER DEFAULT NULL, UNIQUE(tag) ON CONFLICT REPLACE)',
    )
    .run()

async function fill(database: Binding, table: string, statements: Written[]): Promise<boolean> {
  const { results } = await database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).all()
  if (results.length > 0) return false
  await database.batch(statements.map(({ sql, params }) => database.prepare(sql).bind(...params)))
  return true
}

/**
 * Writes a bakery, its words, its vouchers, some gift cards, where it brings bread to and its people into a database that has none.
 * @param usual the bakery of which the vouchers are; another than `bakery` where that is made for a measurement
 * @returns whether it wrote the bakery
 */
export async function seed(database: Binding, bakery: Bakery, today: string, usual = bakery): Promise<boolean> {
  await fill(database, 'faqs', contentStatements(bakery, today))
  await fill(database, 'gift_cards', cardStatements(today))
  const isNew = await fill(database, 'bake_sales', bakeryStatements(bakery))
  const office = makeOffice(usual, today, new Date())
  await fill(database, 'delivery_areas', tradeStatements(office))
  const factors = await secondFactorStatements(office, ensureSecrets().SEALING_KEYS)
  await fill(database, 'customers', [...peopleStatements(office), ...factors])
  return isNew
}

/** What this needs of an R2 binding. */
export type Bucket = {
  head(key: string): Promise<unknown>
  put(key: string, value: ArrayBuffer, options: { httpMetadata: { contentType: string } }): Promise<unknown>
}

/** Puts the pictures of the seed into a media store that has not had them yet. */
export async function fillMedia(bucket: Bucket) {
  for (const { key, file, contentType } of await ensureMedia()) {
    if (await bucket.head(key)) continue
    await bucket.put(key, new Uint8Array(readFileSync(file)).buffer, { httpMetadata: { contentType } })
  }
}

/** Whether any bake sale still takes, or will take, orders. */
export async function hasFuture(database: Binding, now: Date): Promise<boolean> {
  const { results } = await database.prepare('SELECT 1 FROM bake_sales WHERE cutoff_at > ?').bind(now.getTime()).all()
  return results.length > 0
}

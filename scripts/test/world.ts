import { env as bindings } from 'cloudflare:workers'
import { makeBakery } from '#mocks/bakery/bakery.ts'
import { makeEdgeSales } from '#mocks/bakery/edge-sales.ts'
import { NOW } from '#mocks/now.ts'
import { createContext, type Context } from '../../src/platform/context.ts'
import type { Env, JobMessage } from '../../src/platform/env.ts'
import { bakeryStatements, contentStatements } from '../seed/write.ts'

/** The bindings of the tests: real D1, KV and queue producer in workerd. */
export const env = bindings as unknown as Env

const TODAY = NOW.slice(0, 10)
const standing = makeBakery(TODAY)

/** The bakery that every test starts from. */
export const bakery = { ...standing, bakeSales: [...standing.bakeSales, ...makeEdgeSales(TODAY)] }

/** Tables, children before parents. */
const TABLES = [
  'outbox',
  'contact_messages',
  'journal_posts',
  'faqs',
  'media',
  'ledger_entries',
  'order_lines',
  'orders',
  'slots',
  'menu_items',
  'bake_sales',
  'product_ingredients',
  'variants',
  'products',
  'categories',
  'locations',
]

/** Empties the shop and fills it again: each test has its own. The ledger's guard stands aside for it. */
export async function resetWorld() {
  const guard = await env.DB.prepare("SELECT sql FROM sqlite_master WHERE name = 'ledger_entries_never_go'").first<{
    sql: string
  }>()
  if (!guard) throw new Error('The trigger ledger_entries_never_go is missing.')
  await env.DB.batch([
    env.DB.prepare('DROP TRIGGER ledger_entries_never_go'),
    ...TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    env.DB.prepare(guard.sql),
    ...[...bakeryStatements(bakery), ...contentStatements(bakery, TODAY)].map(({ sql, params }) =>
      env.DB.prepare(sql).bind(...params),
    ),
  ])
  const { keys } = await env.KV.list()
  await Promise.all(keys.map(({ name }) => env.KV.delete(name)))
}

/** The moment of the tests. */
export const now = new Date(NOW)

/** A context at a moment, with what it handed to the queue and a way to wait for work after the answer. */
export function openContext({ at = now, caller = 'internal' }: { at?: Date; caller?: string } = {}): {
  context: Context
  handedOver: JobMessage[]
  settled: () => Promise<unknown>
} {
  const handedOver: JobMessage[] = []
  const work: Promise<unknown>[] = []
  const JOBS = {
    send: (message: JobMessage) => {
      handedOver.push(message)
      return Promise.resolve()
    },
  }
  const context = createContext({
    env: { ...env, JOBS: JOBS as unknown as Env['JOBS'] },
    waitUntil: (promise) => work.push(promise),
    caller,
    consistency: 'first-primary',
    clock: { now: () => at },
  })
  return { context, handedOver, settled: () => Promise.all(work) }
}

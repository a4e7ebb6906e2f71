import { env as bindings } from 'cloudflare:workers'
import { makeBakery } from '#mocks/bakery/bakery.ts'
import { makeEdgeSales } from '#mocks/bakery/edge-sales.ts'
import { makeGiftCards } from '#mocks/bakery/gift-cards.ts'
import { NOW } from '#mocks/now.ts'
import { openBasketDoor } from '../../src/platform/basket-door.ts'
import { createContext, type Actor, type Context } from '../../src/platform/context.ts'
import type { Env, JobMessage } from '../../src/platform/env.ts'
import { makeOffice } from '#mocks/bakery/office/office.ts'
import { openSessionDoor } from '../../src/platform/session-door.ts'
import { openVisitorDoor } from '../../src/platform/visitor-door.ts'
import { peopleStatements, secondFactorStatements } from '../seed/people.ts'
import { bakeryStatements, cardStatements, contentStatements, tradeStatements } from '../seed/write.ts'

/** The bindings of the tests: real D1, KV and queue producer in workerd. */
export const env = bindings as unknown as Env

const TODAY = NOW.slice(0, 10)
const standing = makeBakery(TODAY)

/** The bakery that every test starts from. */
export const bakery = { ...standing, bakeSales: [...standing.bakeSales, ...makeEdgeSales(TODAY)] }

/** Gift cards and credit that are there from the beginning, with their codes. */
export const cards = makeGiftCards(TODAY)

/** Those who have to do with the bakery. */
export const office = makeOffice(standing, TODAY, new Date(NOW))

/** Tables, children before parents. */
const TABLES = [
  'documents',
  'document_dues',
  'card_dues',
  'disputes',
  'payment_orders',
  'gift_card_money',
  'gift_card_purchases',
  'webhook_events',
  'reconciliations',
  'suppressions',
  'letter_slices',
  'vendor_outages',
  'consents',
  'reminder_refusals',
  'data_exports',
  'announced_sales',
  'erasures',
  'recovery_codes',
  'second_factors',
  'identity_proofs',
  'staff_invitations',
  'sessions',
  'addresses',
  'customers',
  'audit_entries',
  'plan_addenda',
  'bake_plans',
  'basket_lines',
  'baskets',
  'waiting_list',
  'redemptions',
  'vouchers',
  'delivery_areas',
  'blackouts',
  'outbox',
  'contact_messages',
  'journal_posts',
  'faqs',
  'media',
  'gift_card_entries',
  'refund_lines',
  'refunds',
  'payments',
  'ledger_entries',
  'gift_cards',
  'order_lines',
  'order_changes',
  'order_words',
  'orders',
  'slots',
  'menu_items',
  'pools',
  'bake_sales',
  'product_ingredients',
  'variants',
  'products',
  'categories',
  'locations',
]

/** Triggers that keep what is there from going. */
const KEEPERS =
  "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (sql LIKE '%BEFORE DELETE%' OR sql LIKE '%AFTER DELETE%')"
let keepers: { name: string; sql: string }[] | null = null

/** Empties the shop and fills it again: each test has its own. The guards of what may not go stand aside for it. */
export async function resetWorld() {
  keepers ??= (await env.DB.prepare(KEEPERS).all<{ name: string; sql: string }>()).results
  if (!keepers.some(({ name }) => name === 'ledger_entries_never_go'))
    throw new Error('A guard of the schema is missing.')
  await env.DB.batch([
    ...keepers.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)),
    ...TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    ...keepers.map(({ sql }) => env.DB.prepare(sql)),
    ...[
      ...bakeryStatements(bakery),
      ...contentStatements(bakery, TODAY),
      ...tradeStatements(office),
      ...cardStatements(TODAY),
      ...peopleStatements(office),
      ...(await secondFactorStatements(office, env.SEALING_KEYS)),
    ].map(({ sql, params }) => env.DB.prepare(sql).bind(...params)),
  ])
  const { keys } = await env.KV.list()
  await Promise.all(keys.map(({ name }) => env.KV.delete(name)))
}

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'

/** The moment of the tests. */
export const now = new Date(NOW)

/** A context at a moment, with what it handed to the queue and a way to wait for work after the answer. */
type Opened = {
  at?: Date
  caller?: string
  actor?: Actor
  basket?: string | undefined
  /** The cookie of a visitor who has decided something. */
  visitor?: string | undefined
  /** The cookies of a session, and of a sign-in with Google that was begun. */
  session?: string | undefined
  state?: string | undefined
}

export function openContext({
  at = now,
  caller = 'internal',
  actor = { role: 'visitor' },
  basket,
  visitor,
  session,
  state,
}: Opened = {}): {
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
    actor,
    basket: openBasketDoor(basket, null),
    visitor: openVisitorDoor(visitor),
    session: openSessionDoor({ token: session, state, agent: AGENT }),
    consistency: 'first-primary',
    clock: { now: () => at },
  })
  return { context, handedOver, settled: () => Promise.all(work) }
}

import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { apiHandlers } from '../../mocks/sandbox/stripe/api.ts'
import { signatureOf } from '../../mocks/sandbox/stripe/events.ts'
import { openStripeState } from '../../mocks/sandbox/stripe/open.ts'
import { pay } from '../../mocks/sandbox/stripe/payments.ts'
import { createRefund } from '../../mocks/sandbox/stripe/refunds.ts'
import { createSession } from '../../mocks/sandbox/stripe/sessions.ts'
import { all, type StripeState } from '../../mocks/sandbox/stripe/state.ts'
import { serveHandlers } from '../../mocks/sandbox/http.ts'
import { ensureSecrets } from '../local/secrets.ts'
import { Advice, step } from '../local/step.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../local/temporary.ts'
import { openBooks } from '../prove/books.ts'
import { cpuMs } from './cpu.ts'
import type { Measured } from './load.ts'

const DELIVERIES = Number(process.env.BENCH_WEBHOOKS ?? 10_000)
/** Of all deliveries: told before, out of turn, and of a refund instead of a payment. */
const SHARES = { twice: 0.3, outOfTurn: 0.1, refunds: 0.1 }
const CONNECTIONS = 8
const PENCE = 480
const REFUND_PENCE = 100
/** A shop whose CPU stands still for so long has done what it had to do. */
const QUIET_MS = 3_000
const HOUR_MS = 3_600_000

type Order = { id: string; paymentId: string }
type Told = { payload: string }

/** Orders that wait for their money by card, written into the books of a shop that is closed. */
function addOrders(state: string, sessions: { order: Order; sessionId: string }[]) {
  const books = openBooks(state)
  const [sale] = books.all(
    "SELECT id FROM bake_sales WHERE status = 'published' AND opens_at <= ? AND cutoff_at > ? ORDER BY cutoff_at DESC LIMIT 1",
    Date.now(),
    Date.now() + HOUR_MS,
  )
  const saleId = String(sale?.id)
  const [item] = books.all('SELECT id FROM menu_items WHERE bake_sale_id = ? ORDER BY position LIMIT 1', saleId)
  const [slot] = books.all("SELECT id FROM slots WHERE bake_sale_id = ? AND fulfilment = 'collection' LIMIT 1", saleId)
  const [itemId, slotId, now] = [String(item?.id), String(slot?.id), Date.now()]
  books.run('BEGIN')
  for (const [index, { order, sessionId }] of sessions.entries()) {
    const { id, paymentId } = order
    books.run(
      `INSERT INTO orders (id, number, idempotency_key, checkout_id, request_hash, bake_sale_id, slot_id, status, placed_at,
         customer_name, customer_email, payment_method, total_pence, vat_pence, hold_expires_at)
       VALUES (?, ?, ?, ?, '', ?, ?, 'awaiting_payment', ?, 'A customer', ?, 'card', ?, 0, ?)`,
      ...[id, `BENCH-${String(index)}`, id, id, saleId, slotId, now],
      ...[`customer-${String(index)}@example.com`, PENCE, now + HOUR_MS],
    )
    books.run(
      `INSERT INTO order_lines (order_id, position, menu_item_id, product_name, variant_name, quantity, unit_price_pence, line_pence, vat_class, vat_pence, ingredients, allergens, may_contain)
       VALUES (?, 0, ?, 'Country sourdough', 'Large, 900 g', 1, ?, ?, 'zero', 0, '[]', '[]', '[]')`,
      ...[id, itemId, PENCE, PENCE],
    )
    books.run(
      "INSERT INTO ledger_entries (id, order_id, kind, amount_pence, at) VALUES (?, ?, 'charge', ?, ?)",
      ...[`${id}-c`, id, PENCE, now],
    )
    books.run(
      `INSERT INTO payments (id, purpose, status, amount_pence, session_id, url, created_at, expires_at)
       VALUES (?, ?, 'pending', ?, ?, 'http://localhost/pay', ?, ?)`,
      ...[paymentId, id, PENCE, sessionId, now, now + HOUR_MS],
    )
    books.run('INSERT INTO payment_orders (payment_id, order_id, amount_pence) VALUES (?, ?, ?)', paymentId, id, PENCE)
  }
  books.run('COMMIT')
  books.close()
}

/** What customers do at Stripe: each pays, and to some of them a part is given back there. @returns what Stripe has to tell, in its turn */
function trade(stripe: StripeState, count: number, refunds: number) {
  const sessions = Array.from({ length: count }, () => {
    const order: Order = { id: randomUUID(), paymentId: randomUUID() }
    const line = { currency: 'gbp' as const, unit_amount: PENCE, product_data: { name: 'Country sourdough' } }
    const session = createSession(
      stripe,
      {
        ...{ mode: 'payment', ui_mode: 'hosted_page', client_reference_id: order.paymentId },
        line_items: [{ quantity: 1, price_data: line }],
        ...{
          customer_email: 'customer@example.com',
          success_url: 'http://localhost/',
          cancel_url: 'http://localhost/',
        },
        expires_at: Math.floor(Date.now() / 1000) + 3600,
        metadata: { paymentId: order.paymentId },
      },
      'http://localhost',
    )
    pay(stripe, session, 'succeeds')
    return { order, sessionId: session.id, intent: session.payment_intent ?? '' }
  })
  for (const { intent } of sessions.slice(0, refunds))
    createRefund(stripe, { payment_intent: intent, amount: REFUND_PENCE })
  const events: Told[] = stripe.post.parcels().map(({ payload }) => ({ payload }))
  return { sessions, events }
}

/** As Stripe tells it on a bad day: some of it twice or more often, some of it long before or after its turn. */
function onABadDay(events: Told[], deliveries: number): Told[] {
  const any = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)] as T
  const told = [...events]
  while (told.length < deliveries) told.splice(Math.floor(Math.random() * (told.length + 1)), 0, any(events))
  for (let moved = 0; moved < deliveries * SHARES.outOfTurn; moved++) {
    const [one] = told.splice(Math.floor(Math.random() * told.length), 1)
    if (one) told.splice(Math.floor(Math.random() * (told.length + 1)), 0, one)
  }
  return told
}

/** Tells all of it, so many at a time; what was not taken is told again behind all else, as Stripe does. */
async function tellAll(url: string, secret: string, told: Told[]) {
  const times: number[] = []
  const queue = told.map((one) => ({ ...one, tries: 0 }))
  let again = 0
  let errors = 0
  let next = 0
  const since = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let one = queue[next++]; one; one = queue[next++]) {
        const at = performance.now()
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'stripe-signature': signatureOf(one.payload, secret, Math.floor(Date.now() / 1000)),
          },
          body: one.payload,
        })
        await answer.arrayBuffer()
        times.push(performance.now() - at)
        if (answer.ok) continue
        if (one.tries >= 5 || answer.status !== 503) errors++
        else queue.push({ ...one, tries: one.tries + 1 })
        again++
      }
    }),
  )
  return { times: times.sort((one, other) => one - other), again, errors, seconds: (performance.now() - since) / 1000 }
}

/** Until the shop has nothing more to do: mail goes out behind the answers. */
async function isQuiet(pid: number) {
  for (let before = cpuMs(pid); ;) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    const now = cpuMs(pid)
    // Less than a fiftieth of a core: the server breathes.
    if (now - before < QUIET_MS / 50) return now
    before = now
  }
}

/** What is wrong in the books after all of it; nothing where each event has had its effect once. */
function wrongIn(world: TemporaryWorld, stripe: StripeState, events: number): string[] {
  const books = openBooks(world.state)
  const [ledger] = books.all(
    `SELECT coalesce(-sum(amount_pence), 0) AS pence FROM ledger_entries
     WHERE kind IN ('payment', 'refund') AND substr(reference, 1, 3) IN ('pi_', 're_')`,
  )
  const moved = all(stripe, 'balance_transaction').reduce((sum, { amount }) => sum + amount, 0)
  const [processed] = books.all(
    "SELECT count(*) AS n FROM webhook_events WHERE vendor = 'stripe' AND status = 'processed'",
  )
  const twice = books.all("SELECT 1 FROM ledger_entries WHERE kind = 'payment' GROUP BY order_id HAVING count(*) > 1")
  const letters = books.all('SELECT 1 FROM outbox GROUP BY subject_id, kind HAVING count(*) > 1')
  const waiting = books.all("SELECT 1 FROM orders WHERE number LIKE 'BENCH-%' AND status <> 'confirmed'")
  books.close()
  return [
    ...(ledger?.pence === moved ? [] : [`the ledger has ${String(ledger?.pence)} pence, Stripe ${String(moved)}`]),
    ...(processed?.n === events ? [] : [`${String(processed?.n)} of ${String(events)} events have had their effect`]),
    ...(twice.length === 0 ? [] : [`${String(twice.length)} orders were paid twice`]),
    ...(letters.length === 0 ? [] : [`${String(letters.length)} letters were written twice`]),
    ...(waiting.length === 0 ? [] : [`${String(waiting.length)} orders still wait for their money`]),
  ]
}

/** 10,000 deliveries of webhooks: 30 % of them duplicates, 10 % out of turn. @throws Advice where the books are not Stripe's afterwards */
export async function measureWebhooks(): Promise<Measured[]> {
  const { STRIPE_WEBHOOK_SECRET: secret } = ensureSecrets()
  const stripe = openStripeState({
    ...{ webhook: undefined, secret },
    clock: { now: () => Date.now(), refresh: () => Promise.resolve() },
  })
  stripe.post.settings.mode = 'held'
  const server = await serveHandlers(apiHandlers(stripe), 0)
  const { port } = server.address() as AddressInfo
  const world = await startTemporaryWorld({
    vars: { BENCH: '1', STRIPE_API_BASE: `http://127.0.0.1:${String(port)}` },
  })
  try {
    const distinct = Math.round(DELIVERIES * (1 - SHARES.twice))
    const refunds = Math.round(DELIVERIES * SHARES.refunds)
    await world.kill()
    const { sessions, events } = await step(`Paying ${String(distinct - refunds)} orders at Stripe`, () => {
      const traded = trade(stripe, distinct - refunds, refunds)
      addOrders(world.state, traded.sessions)
      return traded
    })
    await world.restart()
    await isQuiet(world.pid())
    const url = `${world.shop.replace('localhost', '127.0.0.1')}/api/webhooks/stripe`
    const before = cpuMs(world.pid())
    const told = await step(`Telling of it, ${String(DELIVERIES)} deliveries`, () =>
      tellAll(url, secret, onABadDay(events, DELIVERIES)),
    )
    const answered = cpuMs(world.pid()) - before
    await world.kill()
    const wrong = wrongIn(world, stripe, events.length)
    if (wrong.length > 0) throw new Advice(`After ${String(sessions.length)} payments: ${wrong.join('; ')}.`)
    const { times, again, errors, seconds } = told
    const row = {
      requestsASecond: times.length / seconds,
      p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
      p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
      errors,
    }
    console.log(`  ${String(again)} deliveries had to be told again.`)
    // With what of its mail went out meanwhile; the rest goes at the pace of the vendor.
    return [{ name: 'webhook delivery', ...row, cpuMs: answered / times.length }]
  } finally {
    await world.stop()
    server.close()
  }
}

import type { Email } from '../mocks/sandbox/inbox.ts'
import { closeShop, startCrowdedShop } from './crowd.ts'
import { openDesk, STAFF } from './desk.ts'
import { openDeeds, type Deed } from './money-deeds.ts'
import { stripeOf, turnStripe, turnWebhooks, webhooksOf } from './stripe.ts'
import { expect, test } from './world.ts'

/** Rounds at random moments besides; `npm run prove` makes more. */
const RANDOM_ROUNDS = Number(process.env.PROVE_KILLS ?? 1)

type World = Awaited<ReturnType<typeof startCrowdedShop>>
type Deeds = ReturnType<typeof openDeeds>
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const sweep = ({ shop }: World) => fetch(`${shop}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`)

/** The power is back: Stripe answers, who got no answer asks again, and what is due is done. */
async function goOn(world: World, deeds: Deed[]) {
  await turnStripe(world, 'up')
  await turnWebhooks(world, { mode: 'at_once' })
  await world.restart()
  for (const deed of deeds) await deed.again()
  await sweep(world)
}

/** Deeds of which Stripe is asked; while it stands still, before it did anything (`held`) or after (`kept`), the power fails. */
async function killedWhileAsking(world: World, mode: 'held' | 'kept', deeds: Deed[]) {
  await turnStripe(world, mode)
  for (const { act } of deeds) act().catch(() => undefined)
  await expect
    .poll(async () => (await stripeOf(world)).waiting, {
      message: deeds.map(({ name }) => name).join(),
      timeout: 20_000,
      intervals: [100],
    })
    .toBeGreaterThanOrEqual(deeds.length)
  await world.kill()
  await goOn(world, deeds)
}

/** The power fails as soon as somebody has had their answer: what was to come of it has not been begun. */
async function killedWhenAnswered(world: World, deed: Deed) {
  await deed.act()
  await world.kill()
  await goOn(world, [deed])
}

/** The power fails as soon as the shop has said that it has heard of all that Stripe has told. */
async function killedWhenTold(world: World, deed: Deed) {
  const before = (await webhooksOf(world)).filter(({ state }) => state === 'delivered').length
  await deed.act()
  await expect
    .poll(async () => (await webhooksOf(world)).filter(({ state }) => state === 'delivered').length, {
      timeout: 20_000,
      intervals: [10],
    })
    .toBeGreaterThan(before)
  await world.kill()
  await goOn(world, [deed])
}

async function killedAtRandom(world: World, deeds: Deeds) {
  const all = [await deeds.goesToPay(), await deeds.staffRefund(), await deeds.cancelled(), await deeds.moneyComes()]
  for (const { act } of all) act().catch(() => undefined)
  await wait(Math.random() * 1_500)
  await world.kill()
  await goOn(world, all)
}

test('killed between any two steps of paying and refunding, nothing is lost and nothing is done twice', async () => {
  test.setTimeout(300_000 + RANDOM_ROUNDS * 20_000)
  const world = await startCrowdedShop((books) => {
    books.run('UPDATE slots SET capacity = reserved + 5000')
    books.run('UPDATE menu_items SET capacity = reserved + 500, per_customer_limit = 9')
  })
  const staff = await openDesk(world, STAFF)
  const deeds = openDeeds(world, staff)
  let refunds = 0
  let payments = 0
  let disputes = 0

  // Before Stripe has heard of it, and when it has done it and nobody here knows.
  for (const mode of ['held', 'kept'] as const) {
    await killedWhileAsking(world, mode, [await deeds.goesToPay(), await deeds.staffRefund()])
    await killedWhileAsking(world, mode, [await deeds.cancelled(), await deeds.moneyComes()])
    await killedWhileAsking(world, mode, [await deeds.disputed()])
    payments += 5
    refunds += 2
    disputes++
  }
  // What was written is answered, and its consequences (Stripe is asked, mail goes out) have not been begun.
  await killedWhenAnswered(world, await deeds.goesToPay())
  await killedWhenAnswered(world, await deeds.staffRefund())
  await killedWhenAnswered(world, await deeds.cancelled())
  await killedWhenTold(world, await deeds.moneyComes())
  await killedWhenTold(world, await deeds.disputed())
  payments += 5
  refunds += 2
  disputes++
  for (let round = 0; round < RANDOM_ROUNDS; round++) {
    await killedAtRandom(world, deeds)
    payments += 4
    refunds += 2
  }

  const mails = async () => (await fetch(`${world.sandbox}/control/emails`)).json<Email[]>()
  const about = async (words: RegExp) => (await mails()).filter(({ request }) => words.test(request.subject)).length
  await expect
    .poll(
      async () => {
        await sweep(world)
        const { refunds: gone, charges } = await stripeOf(world)
        return {
          untold: (await webhooksOf(world)).filter(({ state }) => state !== 'delivered').length,
          refunds: gone.filter(({ status }) => status === 'succeeded').length,
          payments: charges.filter(({ paid }) => paid).length,
          tellings: await about(/to your card/),
        }
      },
      { timeout: 120_000, intervals: [1_000] },
    )
    .toEqual({ untold: 0, refunds, payments, tellings: refunds })

  const { books: theirs } = await stripeOf(world)
  const sent = (await mails()).length
  await staff.dispose()
  const books = await closeShop(world)
  expect(books.broken()).toEqual([])
  // Our books of cards are Stripe's.
  expect(
    books.all(`SELECT -sum(amount_pence) AS pence FROM ledger_entries
      WHERE kind IN ('payment', 'refund') AND substr(reference, 1, 3) IN ('pi_', 're_', 'du_')`),
  ).toEqual([{ pence: theirs.charges - theirs.refunds - theirs.disputes }])
  // One payment for each order, one refund for each deed, and nobody is owed anything but what the bank decides about.
  expect(
    books.all("SELECT status, count(*) AS n FROM payments WHERE status <> 'cancelled' GROUP BY status ORDER BY status"),
  ).toEqual([
    { status: 'disputed', n: disputes },
    { status: 'succeeded', n: payments - disputes },
  ])
  expect(books.all('SELECT status, count(*) AS n FROM refunds GROUP BY status')).toEqual([
    { status: 'succeeded', n: refunds },
  ])
  expect(
    books.all(`SELECT order_id FROM ledger_entries WHERE order_id NOT IN (
        SELECT order_id FROM payment_orders JOIN disputes ON disputes.payment_id = payment_orders.payment_id
      ) GROUP BY order_id HAVING sum(amount_pence) <> 0`),
  ).toEqual([])
  expect(books.all('SELECT * FROM card_dues')).toEqual([])
  // Every event has had its effect; every message has gone out, once.
  expect(books.all("SELECT type, last_error FROM webhook_events WHERE status <> 'processed'")).toEqual([])
  expect(books.all('SELECT id, kind FROM outbox WHERE delivered_at IS NULL')).toEqual([])
  expect(books.all('SELECT subject_id, kind FROM outbox GROUP BY subject_id, kind HAVING count(*) > 1')).toEqual([])
  // What goes to the channel of the staff is no mail.
  expect(books.all("SELECT count(*) AS n FROM outbox WHERE kind <> 'slack_alert'")).toEqual([{ n: sent }])
  books.close()
  await world.stop()
})

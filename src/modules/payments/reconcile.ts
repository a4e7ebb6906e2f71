import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Reconciliation } from '#contracts/model/payment.ts'
import type { BalanceTransaction } from '#contracts/vendors/stripe.ts'
import { BASKET_BAKE_SALES, RECONCILIATION } from '#lib/constants/backend.ts'
import { addDays, londonInstant } from '#lib/dates.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { among } from '#platform/among.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import {
  disputes,
  giftCardMoney,
  ledgerEntries,
  outbox,
  payments,
  reconciliations,
  refunds,
  type Difference,
} from '#platform/schema.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { openStripe } from '#vendors/stripe/client.ts'
import { differencesOf, inDoubt, isOfOrders, type Booked } from './compare.ts'

const SECOND_MS = 1_000
const PAGE = 100

/** What moved the vendor's balance, in a while or by one thing, the newest first. @throws StripeUnavailable */
async function movements(
  { config }: Context,
  of: { from: Date; until: Date } | { source: string },
): Promise<BalanceTransaction[]> {
  const stripe = openStripe(config)
  const seconds = (at: Date) => Math.floor(at.getTime() / SECOND_MS)
  const which = 'source' in of ? of : { created: { gte: seconds(of.from), lt: seconds(of.until) } }
  const all: BalanceTransaction[] = []
  for (let after: string | undefined; ;) {
    const answer = await stripe.listBalanceTransactions({
      ...{ limit: PAGE, ...which },
      ...(after === undefined ? {} : { starting_after: after }),
    })
    // What the vendor does not know has moved nothing there.
    if (!answer.ok && 'source' in of) return all
    if (!answer.ok) throw new StripeUnavailable(`The balance was refused: ${answer.code}`)
    all.push(...answer.data.items)
    after = answer.data.items.at(-1)?.id
    if (!answer.data.hasMore || after === undefined) return all
  }
}

/** What the parts of a refund are called that was made in the dashboard and is shared out among the orders of its payment (`adopt.ts`). */
const PART = /#\d+$/
const partsOf = (source: string) => [
  source,
  ...(source.startsWith('re_')
    ? Array.from({ length: BASKET_BAKE_SALES - 1 }, (_, at) => `${source}#${String(at + 1)}`)
    : []),
]

/**
 * What our books say of the vendor's sources, each by the vendor's name for it: those that it names, and all that moved by card in the same while.
 * Two round trips.
 */
async function bookedOf(database: Database, sources: string[], from: Date, until: Date): Promise<Booked[]> {
  const inTime = (at: typeof ledgerEntries.at | typeof giftCardMoney.at) => and(gte(at, from), lt(at, until))
  const [ofCharges, ofRefunds, ofDisputes, moved, ofCards] = await database.batch([
    database
      .select({ source: payments.chargeId, reference: payments.intentId })
      .from(payments)
      .where(inArray(payments.chargeId, among(sources))),
    database
      .select({ source: refunds.vendorId, status: refunds.status, pence: refunds.amountPence })
      .from(refunds)
      .where(inArray(refunds.vendorId, among(sources.flatMap(partsOf)))),
    database
      .select({ source: disputes.vendorId })
      .from(disputes)
      .where(inArray(disputes.vendorId, among(sources))),
    database
      .select({ reference: ledgerEntries.reference, charge: payments.chargeId })
      .from(ledgerEntries)
      .leftJoin(payments, eq(payments.intentId, ledgerEntries.reference))
      .where(
        and(
          inTime(ledgerEntries.at),
          inArray(ledgerEntries.kind, ['payment', 'refund']),
          or(...['pi_', 're_', 'du_'].map((prefix) => sql`substr(reference, 1, 3) = ${prefix}`)),
        ),
      )
      .groupBy(ledgerEntries.reference),
    // Refunds and disputes of gift cards are called what the vendor calls them.
    database
      .select({ reference: giftCardMoney.reference, charge: payments.chargeId })
      .from(giftCardMoney)
      .leftJoin(payments, eq(payments.intentId, giftCardMoney.reference))
      .where(or(inTime(giftCardMoney.at), inArray(giftCardMoney.reference, among(sources))))
      .groupBy(giftCardMoney.reference),
  ])
  const ofParts = ofRefunds.map(({ source, ...part }) => ({ ...part, source: source?.replace(PART, '') ?? null }))
  const sourceOf = new Map<string, string>()
  for (const { source, reference } of [
    ...ofCharges,
    ...ofParts.map(({ source: of }) => ({ source: of, reference: of })),
  ])
    if (source && reference) sourceOf.set(reference, source)
  for (const { source } of ofDisputes) sourceOf.set(source, source)
  // Refunds and disputes have the vendor’s name in the books already.
  for (const { reference, charge } of [...moved, ...ofCards])
    if (reference !== null && !sourceOf.has(reference) && (charge !== null || !reference.startsWith('pi_')))
      sourceOf.set(reference, charge ?? reference)
  const references = [
    ...new Set([...sourceOf.keys(), ...[...moved, ...ofCards].flatMap(({ reference }) => reference ?? [])]),
  ]
  const [ofOrders, ofGiftCards] = await database.batch([
    database
      .select({ reference: ledgerEntries.reference, pence: sql<number>`-sum(${ledgerEntries.amountPence})` })
      .from(ledgerEntries)
      .where(inArray(ledgerEntries.reference, among(references)))
      .groupBy(ledgerEntries.reference),
    database
      .select({ reference: giftCardMoney.reference, pence: sql<number>`sum(${giftCardMoney.amountPence})` })
      .from(giftCardMoney)
      .where(inArray(giftCardMoney.reference, among(references)))
      .groupBy(giftCardMoney.reference),
  ])
  const sums = [...ofOrders, ...ofGiftCards]
  const underWay = new Map<string, number>()
  for (const { source, status, pence } of ofParts)
    if (source && status === 'pending') underWay.set(source, (underWay.get(source) ?? 0) + pence)
  return references.map((reference) => ({
    reference,
    source: sourceOf.get(reference) ?? null,
    pence: sums.find((one) => one.reference === reference)?.pence ?? 0,
    underWayPence: underWay.get(sourceOf.get(reference) ?? '') ?? 0,
  }))
}

const shown = ({ from, until, ranAt, ...row }: typeof reconciliations.$inferSelect): Reconciliation => ({
  ...row,
  from: from.toISOString(),
  until: until.toISOString(),
  ranAt: ranAt.toISOString(),
})

/** From when until when one look is: what moves while it is looked at is looked at the next time. Null where the day has not begun. */
async function boundsOf({ database, clock }: Context, day: string | undefined) {
  const now = clock.now().getTime()
  const settled = new Date(now - RECONCILIATION.settleMs)
  if (day !== undefined) {
    const [from, next] = [new Date(londonInstant(day, '00:00')), new Date(londonInstant(addDays(day, 1), '00:00'))]
    return from < settled ? { from, until: next < settled ? next : settled } : null
  }
  const [last] = await database
    .select({ until: reconciliations.until })
    .from(reconciliations)
    .where(isNull(reconciliations.day))
    .orderBy(desc(reconciliations.ranAt))
    .limit(1)
  const from = new Date((last?.until.getTime() ?? now - RECONCILIATION.firstMs) - RECONCILIATION.overlapMs)
  return { from, until: settled }
}

/**
 * What began before the look, or was written down a moment after it, is half seen: whatever does not agree is looked at from its beginning, as the
 * ledger is. @throws StripeUnavailable
 */
async function wholly(context: Context, seen: BalanceTransaction[], booked: Booked[]): Promise<BalanceTransaction[]> {
  const again = inDoubt(seen, booked).slice(0, RECONCILIATION.mostAskedAgain)
  const known = seen.filter(({ source }) => source === null || !again.includes(source))
  for (const source of again) known.push(...(await movements(context, { source })).filter(isOfOrders))
  return known
}

/** Compares the vendor's books with ours, and writes down what is not the same. @throws StripeUnavailable */
async function compare(
  context: Context,
  { from, until }: { from: Date; until: Date },
  day: string | null = null,
): Promise<Reconciliation> {
  const { database, clock } = context
  const seen = (await movements(context, { from, until })).filter(isOfOrders)
  const sources = [...new Set(seen.flatMap(({ source }) => source ?? []))]
  const booked = await bookedOf(database, sources, from, until)
  const moved = await wholly(context, seen, booked)
  const differences: Difference[] = differencesOf(moved, booked)
  const now = clock.now()
  const row = {
    ...{ id: crypto.randomUUID(), from, until, ranAt: now, day, checked: moved.length + booked.length },
    vendorPence: moved.reduce((sum, { amount }) => sum + amount, 0),
    ledgerPence: booked.reduce((sum, { pence }) => sum + pence, 0),
    differences: differences.slice(0, RECONCILIATION.mostDifferences),
  }
  const alertId = crypto.randomUUID()
  await database.batch([
    database.insert(reconciliations).values(row),
    ...(differences.length > 0
      ? [
          database
            .insert(outbox)
            .values({ id: alertId, kind: 'books_differ', subjectId: row.id, createdAt: now, availableAt: now }),
        ]
      : []),
  ])
  if (differences.length > 0) {
    handOver(context, [alertId])
    log.error('the books and Stripe do not agree', undefined, {
      reconciliation: row.id,
      differences: differences.length,
    })
  }
  return shown(row)
}

export const reconcile = operations.staff.payments.reconcile.handler(async ({ context, input: { day }, errors }) => {
  const bounds = await boundsOf(context, day)
  if (!bounds) throw errors.DAY_TO_COME({ data: { field: 'day' } })
  try {
    return await compare(context, bounds, day)
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error
    throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  }
})

export const listReconciliations = operations.staff.payments.listReconciliations.handler(
  async ({ context: { database }, input: { cursor, limit } }) => {
    const found = await database
      .select()
      .from(reconciliations)
      .where(
        cursor === undefined
          ? undefined
          : sql`(ran_at, id) < (SELECT ran_at, id FROM ${reconciliations} AS before WHERE before.id = ${cursor})`,
      )
      .orderBy(desc(reconciliations.ranAt), desc(reconciliations.id))
      .limit(limit + 1)
    return pageOf(found.map(shown), limit)
  },
)

/** Once a night, whenever the cron comes to it: driven by state, and nothing the second time. */
export async function reconcileNightly(context: Context) {
  const [last] = await context.database
    .select({ ranAt: reconciliations.ranAt })
    .from(reconciliations)
    .where(isNull(reconciliations.day))
    .orderBy(desc(reconciliations.ranAt))
    .limit(1)
  const age = context.clock.now().getTime() - (last?.ranAt.getTime() ?? 0)
  if (age < RECONCILIATION.everyMs) return
  const [paid] = await context.database
    .select({ id: payments.id })
    .from(payments)
    .where(inArray(payments.status, ['succeeded', 'disputed']))
    .limit(1)
  const bounds = paid && (await boundsOf(context, undefined))
  if (bounds) await compare(context, bounds)
}

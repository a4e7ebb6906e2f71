import { and, eq, inArray } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { OrderLine } from '#contracts/model/order.ts'
import type { PricedOrder } from '#lib/pricing/price.ts'
import { giveBackToCard } from '#modules/gift-cards/give-back.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { ledgerEntries, orderChanges, orderLines, orders, outbox } from '#platform/schema.ts'
import type { Changeable } from './changeable.ts'

/** Who changes an order, and why. */
type Actor =
  | { actor: 'customer'; actorId?: null; reason?: null }
  | { actor: 'staff'; actorId: string; reason: string | null }
  | { actor: 'system'; actorId?: null; reason: string }

export type Change = Actor & {
  idempotencyKey: string
  kind: (typeof orderChanges.$inferInsert)['kind']
  at: Date
}

/** The row that makes a change one change: two from the same version, or two of the same key, cannot both be written. */
const changeRow = (database: Database, { order }: Changeable, change: Change) =>
  database.insert(orderChanges).values({
    orderId: order.id,
    version: order.version + 1,
    idempotencyKey: change.idempotencyKey,
    kind: change.kind,
    actor: change.actor,
    actorId: change.actorId ?? null,
    reason: change.reason ?? null,
    at: change.at,
  })

/** What is told of a change: of the order, where it names nothing else. */
export type Letter = { id: string; kind: (typeof outbox.$inferInsert)['kind']; subjectId?: string }

/** What was told before under the same id is not told again. */
export const letterRow = (database: Database, orderId: string, { id, kind, subjectId = orderId }: Letter, at: Date) =>
  database.insert(outbox).values({ id, kind, subjectId, createdAt: at, availableAt: at }).onConflictDoNothing()

type Entry = {
  id?: string
  kind: (typeof ledgerEntries.$inferInsert)['kind']
  amountPence: number
  reference?: string | null
  /** The card whose money it is. */
  giftCardId?: string
}

/** Ledger rows of a change; what comes to nothing is not written. */
const ledgerRows = (database: Database, orderId: string, entries: Entry[], at: Date) => {
  const rows = entries
    .filter(({ amountPence }) => amountPence !== 0)
    .map(({ id = crypto.randomUUID(), kind, amountPence, reference = null, giftCardId = null }) => ({
      ...{ id, orderId, kind, amountPence, reference, giftCardId, at },
    }))
  return rows.length > 0 ? [database.insert(ledgerEntries).values(rows)] : []
}

/** Writes statements, all of them or none. One round trip. @returns false when the schema refused: somebody else was faster, or the cutoff has passed. Read again */
export async function writeRows(database: Database, [first, ...rest]: BatchItem<'sqlite'>[]): Promise<boolean> {
  if (!first) return true
  try {
    await database.batch([first, ...rest])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

/** What comes with a change: entries of the ledger, a letter, what else is to be written, and what else becomes of the order itself. */
type More = {
  /** What the entries need to be there. */
  before?: BatchItem<'sqlite'>[]
  entries?: Entry[]
  letter?: Letter
  also?: BatchItem<'sqlite'>[]
  set?: Partial<Pick<Changeable['order'], 'voucherCode' | 'discountPence' | 'totalPence' | 'vatPence'>>
}

/** What an order becomes: its lines as they are sold now, and what they cost. */
export type Edited = { lines: OrderLine[]; priced: PricedOrder }

/**
 * The statements of what an order holds now: lines that stay keep their words and their price, the ledger gets the difference, and triggers take and
 * give back the units. @param more `before` needs the lines as they are yet; entries come behind the difference
 */
export function lineRows(
  database: Database,
  found: Changeable,
  edited: Edited,
  change: Change,
  { before: first = [], entries = [], letter, also = [] }: Omit<More, 'set'>,
): BatchItem<'sqlite'>[] {
  const { order, lines: before } = found
  const { priced } = edited
  const kept = new Map(before.map((line) => [line.menuItemId, line]))
  const wanted = new Set(edited.lines.map(({ menuItemId }) => menuItemId))
  const gone = before.filter(({ menuItemId }) => !wanted.has(menuItemId))
  const next = before.reduce((most, { position }) => Math.max(most, position), -1) + 1
  const fresh = edited.lines.filter(({ menuItemId }) => !kept.has(menuItemId))
  const ofOrder = eq(orderLines.orderId, order.id)
  const oldSubtotal = order.totalPence - order.deliveryPence + order.discountPence
  const takenOffPence = order.totalPence - found.chargedPence
  return [
    changeRow(database, found, change),
    ...first,
    // What is given back comes first: it may be what is taken.
    ...(gone.length > 0
      ? [
          database.delete(orderLines).where(
            and(
              ofOrder,
              inArray(
                orderLines.position,
                gone.map(({ position }) => position),
              ),
            ),
          ),
        ]
      : []),
    ...edited.lines
      .flatMap((line) => {
        const old = kept.get(line.menuItemId)
        return old ? [{ line, old }] : []
      })
      .sort((one, other) => one.line.quantity - one.old.quantity - (other.line.quantity - other.old.quantity))
      .map(({ line: { quantity, linePence, discountPence, vatPence }, old }) =>
        database
          .update(orderLines)
          .set({ quantity, linePence, discountPence, vatPence })
          .where(and(ofOrder, eq(orderLines.position, old.position))),
      ),
    ...fresh.map((line, index) =>
      database.insert(orderLines).values({ orderId: order.id, position: next + index, ...line }),
    ),
    database
      .update(orders)
      .set({
        totalPence: priced.totalPence,
        vatPence: priced.vatPence,
        discountPence: priced.discountPence,
        deliveryPence: priced.deliveryPence,
      })
      .where(eq(orders.id, order.id)),
    ...ledgerRows(
      database,
      order.id,
      [
        { kind: 'correction', amountPence: priced.subtotalPence - oldSubtotal },
        { kind: 'correction', amountPence: priced.deliveryPence - order.deliveryPence, reference: 'delivery' },
        { kind: 'discount', amountPence: order.discountPence - priced.discountPence, reference: order.voucherCode },
        // A refund took something off the price; of a smaller price it takes no more than there is.
        { kind: 'correction', amountPence: Math.max(0, takenOffPence - priced.totalPence), reference: 'refund' },
        ...entries,
      ],
      change.at,
    ),
    giveBackToCard(database, order.id, 'changed', change.at),
    ...(letter ? [letterRow(database, order.id, letter, change.at)] : []),
    ...also,
  ]
}

/** Writes what an order holds now. One round trip. @param also what is written with it @returns as `writeRows` */
export const writeLines = (
  database: Database,
  found: Changeable,
  edited: Edited,
  change: Change,
  letter: Letter,
  also: BatchItem<'sqlite'>[] = [],
) => writeRows(database, lineRows(database, found, edited, change, { letter, also }))

/** Writes another slot. One round trip. */
export const writeSlot = (database: Database, found: Changeable, slotId: string, change: Change, letter: Letter) =>
  writeRows(database, [
    changeRow(database, found, change),
    database.update(orders).set({ slotId }).where(eq(orders.id, found.order.id)),
    letterRow(database, found.order.id, letter, change.at),
  ])

const moreRows = (
  database: Database,
  { order }: Changeable,
  { at }: Change,
  { before = [], entries = [], letter, also = [] }: More,
): BatchItem<'sqlite'>[] => [
  ...before,
  ...ledgerRows(database, order.id, entries, at),
  ...(letter ? [letterRow(database, order.id, letter, at)] : []),
  ...also,
]

/** The statements of another status; what an order held that is over goes back by triggers, and to its gift card. */
export const statusRows = (
  database: Database,
  found: Changeable,
  status: Changeable['order']['status'],
  change: Change,
  more: More = {},
): BatchItem<'sqlite'>[] => [
  changeRow(database, found, change),
  database
    .update(orders)
    .set({ ...more.set, status, holdExpiresAt: null })
    .where(eq(orders.id, found.order.id)),
  ...moreRows(database, found, change, more),
  ...(status === 'cancelled' || status === 'expired'
    ? [giveBackToCard(database, found.order.id, status, change.at)]
    : []),
]

/** Writes another status. One round trip. @returns as `writeRows` */
export const writeStatus = (...given: Parameters<typeof statusRows>) => writeRows(given[0], statusRows(...given))

/** The statements of entries of the ledger, which leave the order itself as it is. */
export const entryRows = (
  database: Database,
  found: Changeable,
  change: Change,
  more: Omit<More, 'set'>,
): BatchItem<'sqlite'>[] => [changeRow(database, found, change), ...moreRows(database, found, change, more)]

/** Writes entries of the ledger. One round trip. @returns as `writeRows` */
export const writeEntries = (...given: Parameters<typeof entryRows>) => writeRows(given[0], entryRows(...given))

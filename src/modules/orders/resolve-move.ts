import { and, desc, eq, sql } from 'drizzle-orm'
import { handOver } from '#modules/outbox/hand-over.ts'
import { isRefusedBySchema, type Database } from '#platform/database.ts'
import { operations } from '#platform/operations.ts'
import { bakeSales, orderChanges, orders, outbox, slots } from '#platform/schema.ts'
import { endOrder } from './ending.ts'
import { orderIdOf } from './link.ts'
import { findOrder } from './repository.ts'
import { LIVING } from './transitions.ts'

/** Times that an answer is judged anew after somebody else was faster. */
const ATTEMPTS = 5

/** An order that may have been asked, the slot that it wants, and what was done to it last. One round trip. */
async function findAsked(database: Database, id: string, slotId: string | undefined) {
  const [[order], [slot], [last]] = await database.batch([
    database
      .select({
        bakeSaleId: orders.bakeSaleId,
        slotId: orders.slotId,
        status: orders.status,
        version: orders.version,
        fulfilment: orders.fulfilment,
        moveAskedAt: orders.moveAskedAt,
        saleStatus: sql<string>`${bakeSales.status}`.as('sale_status'),
      })
      .from(orders)
      .innerJoin(bakeSales, eq(bakeSales.id, orders.bakeSaleId))
      .where(eq(orders.id, id)),
    database
      .select({
        id: slots.id,
        bakeSaleId: slots.bakeSaleId,
        fulfilment: slots.fulfilment,
        left: sql<number>`${slots.capacity} - ${slots.reserved}`.as('slot_left'),
      })
      .from(slots)
      .where(eq(slots.id, slotId ?? '')),
    database
      .select({ kind: orderChanges.kind, reason: orderChanges.reason })
      .from(orderChanges)
      .where(eq(orderChanges.orderId, id))
      .orderBy(desc(orderChanges.version))
      .limit(1),
  ])
  return order ? { id, ...order, wanted: slot ?? null, last } : null
}
type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>

/** What an answer is called in the history of the order; the same answer sent again is told by it. */
const ANSWERS = { move: 'Comes along to the new date.', refund: 'Wants the money back.' } as const

const changeOf = ({ id, version }: Asked, choice: keyof typeof ANSWERS) => ({
  kind: 'moved' as const,
  actor: 'customer' as const,
  reason: ANSWERS[choice],
  idempotencyKey: `moved:${id}:${String(version)}`,
})

/** Comes along, perhaps at another time. One round trip. @returns false when the schema refused */
async function comeAlong(database: Database, asked: Asked, slotId: string, at: Date, letterId: string) {
  const { id, version } = asked
  try {
    await database.batch([
      database.insert(orderChanges).values({ orderId: id, version: version + 1, at, ...changeOf(asked, 'move') }),
      database
        .update(orders)
        .set({ moveAskedAt: null, slotId })
        .where(and(eq(orders.id, id))),
      database
        .insert(outbox)
        .values({ id: letterId, kind: 'order_changed', subjectId: id, createdAt: at, availableAt: at }),
    ])
    return true
  } catch (error) {
    if (isRefusedBySchema(error)) return false
    throw error
  }
}

const isLiving = ({ status }: Asked) => LIVING.some((living) => living === status)

/** After the cutoff as well: who was asked may answer. The same answer sent again changes nothing. */
export const resolveMove = operations.orders.resolveMove.handler(async ({ context, input, errors }) => {
  const { database, clock, config } = context
  const { choice, slotId } = input
  const id = await orderIdOf(config.LINK_SECRET, input.token)
  for (let tries = 0; id !== null && tries < ATTEMPTS; tries++) {
    const asked = await findAsked(database, id, slotId)
    if (!asked) break
    const isAnswered =
      asked.moveAskedAt === null && asked.last?.kind === 'moved' && asked.last.reason === ANSWERS[choice]
    if (!isAnswered) {
      const mayAnswer = isLiving(asked) && (choice === 'refund' || asked.saleStatus === 'published')
      if (asked.moveAskedAt === null || !mayAnswer) throw errors.ORDER_STATE({ data: { status: asked.status } })
      if (choice === 'move' && slotId !== undefined && slotId !== asked.slotId) {
        const data = { field: 'slotId', slotId }
        const { wanted } = asked
        if (wanted?.bakeSaleId !== asked.bakeSaleId || wanted.fulfilment !== asked.fulfilment)
          throw errors.SLOT_NOT_FOUND({ data })
        if (wanted.left < 1) throw errors.SLOT_FULL({ data })
      }
      const [at, letterId] = [clock.now(), crypto.randomUUID()]
      const isWritten =
        choice === 'move'
          ? await comeAlong(database, asked, slotId ?? asked.slotId, at, letterId)
          : await endOrder(database, {
              ...{ id, version: asked.version, status: 'cancelled', at, change: changeOf(asked, 'refund') },
              letter: { id: letterId, kind: 'order_cancelled' },
            })
      if (!isWritten) continue
      handOver(context, [letterId], { frees: choice === 'refund', owes: choice === 'refund' })
    }
    const order = await findOrder(database, id, clock.now())
    if (!order) break
    return order
  }
  throw errors.ORDER_NOT_FOUND({ data: {} })
})

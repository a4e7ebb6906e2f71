import { addDays, londonInstant } from '#lib/dates.ts'
import { anotherSlot, fullSlot, open, order, plenty, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

const onDate = addDays(open.onDate, 21)
const placed = call.post('/orders', order())
const moved = call.post(`/staff/bake-sales/${open.id}/move`, { onDate, reason: 'The river is over the road.' })
const tokenOf = ([answer]: unknown[]) => (answer as { token: string }).token
const answer = (choice: 'move' | 'refund', slotId?: string) => (answers: unknown[]) =>
  call.post(`/orders/${tokenOf(answers)}/move`, { choice, ...(slotId === undefined ? {} : { slotId }) })

export const resolveMove: CasesOf = {
  operation: 'orders.resolveMove',
  cases: [
    {
      name: 'who was asked sees the new date',
      calls: [placed, moved, answer('move')],
      expect: 'ok',
      holds: () => ({
        status: 'confirmed',
        isMoveAsked: false,
        bakeSale: { onDate },
        balancePence: 2 * plenty.pricePence,
      }),
    },
    {
      name: 'along, at another time',
      calls: [placed, moved, answer('move', anotherSlot.id)],
      expect: 'ok',
      holds: () => ({ isMoveAsked: false, slot: { id: anotherSlot.id } }),
    },
    {
      name: 'after the cutoff as well',
      calls: [placed, moved, answer('move')],
      at: londonInstant(addDays(onDate, -1), '12:00'),
      expect: 'ok',
      holds: () => ({ isMoveAsked: false, bakeSale: { onDate } }),
    },
    {
      name: 'rather the money back',
      calls: [placed, moved, answer('refund')],
      expect: 'ok',
      holds: () => ({ status: 'cancelled', isMoveAsked: false, balancePence: 0 }),
    },
    { name: 'along twice is once', calls: [placed, moved, answer('move'), answer('move')], expect: 'ok' },
    {
      name: 'back twice is once',
      calls: [placed, moved, answer('refund'), answer('refund')],
      expect: 'ok',
      holds: () => ({ status: 'cancelled', balancePence: 0 }),
    },
    { name: 'at a full time', calls: [placed, moved, answer('move', fullSlot.id)], expect: 'SLOT_FULL' },
    { name: 'at a time that there is not', calls: [placed, moved, answer('move', UNKNOWN)], expect: 'SLOT_NOT_FOUND' },
    {
      name: 'who was not asked',
      calls: [placed, answer('move')],
      expect: 'ORDER_STATE',
      holds: () => ({ status: 'confirmed' }),
    },
    {
      name: 'another answer than before',
      calls: [placed, moved, answer('move'), answer('refund')],
      expect: 'ORDER_STATE',
    },
    {
      name: 'a link that was made up',
      calls: [call.post(`/orders/${'a'.repeat(64)}/move`, { choice: 'move' })],
      expect: 'ORDER_NOT_FOUND',
    },
    {
      name: 'a database that is gone',
      calls: [placed, moved, answer('move')],
      fault: 'UNEXPECTED',
      expect: 'UNEXPECTED',
    },
  ],
}

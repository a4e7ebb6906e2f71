import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { londonInstant } from '#lib/dates.ts'
import { freezePlans } from '#modules/bake-plan/jobs.ts'
import { cancelOrder } from '#modules/orders/procedures.ts'
import { updateBakeSale } from '#modules/staff-bake-sales/editing.ts'
import { cloneBakeSale, publishBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { desk, one, OWAIN, sale } from '#test/desk.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { placeOrder } from './procedures.ts'

const MINUTE_MS = 60_000

/** When the cutoff of a bake sale is by London clocks, and which instant that is: the same o’clock is another instant after the change. */
const CUTOFFS = [
  ['the evening before the clocks go forward', '2026-03-29', '2026-03-28', '20:00', '2026-03-28T20:00:00.000Z'],
  [
    'the night in which they do, after the hour that is left out',
    '2026-03-29',
    '2026-03-29',
    '02:30',
    '2026-03-29T01:30:00.000Z',
  ],
  ['the morning after it', '2026-03-29', '2026-03-29', '08:00', '2026-03-29T07:00:00.000Z'],
  ['the evening before they go back', '2026-10-25', '2026-10-24', '20:00', '2026-10-24T19:00:00.000Z'],
  ['the morning after that', '2026-10-25', '2026-10-25', '08:00', '2026-10-25T08:00:00.000Z'],
] as const

const at = (instant: string, ms = 0) => new Date(Date.parse(instant) + ms)
const key = () => crypto.randomUUID()

/** The usual bake sale on another date, closing at a London time, open for orders. */
async function onDate(date: string, cutoffAt: string) {
  const admin = desk(OWAIN)
  const copy = await call(cloneBakeSale, { id: sale.id, onDate: date }, admin)
  await call(updateBakeSale, { id: copy.id, cutoffAt }, admin)
  const shown = await call(publishBakeSale, { id: copy.id }, admin)
  await env.DB.prepare('UPDATE bake_sales SET opens_at = 0 WHERE id = ?').bind(copy.id).run()
  return shown
}

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('a cutoff on', () => {
  it.each(CUTOFFS)(
    '%s is kept to the millisecond: orders, cancellations and the plan',
    async (_when, date, day, time, instant) => {
      expect(londonInstant(day, time)).toBe(instant)
      const shown = await onDate(date, instant)
      const [menuItem, slot] = [shown.menu[0], shown.slots[0]]
      if (!menuItem || !slot) throw new Error('The bakery of the tests is too small.')
      const place = (now: Date) =>
        call(
          placeOrder,
          {
            ...{ idempotencyKey: key(), bakeSaleId: shown.id, slotId: slot.id, paymentMethod: 'pay_on_collection' },
            lines: [{ menuItemId: menuItem.id, quantity: 1 }],
            customer: { name: 'Rosie', email: `${key()}@example.com` },
          },
          { context: openContext({ at: now }).context },
        )
      const early = await place(at(instant, -60 * MINUTE_MS))
      const { token } = await place(at(instant, -1))
      for (const late of [0, 1, 30 * MINUTE_MS, 60 * MINUTE_MS])
        await expect(place(at(instant, late))).rejects.toMatchObject({
          ...{ code: 'AFTER_CUTOFF', data: { cutoffAt: instant } },
        })
      const cancel = (opens: string, now: Date) =>
        call(cancelOrder, { token: opens, idempotencyKey: key() }, { context: openContext({ at: now }).context })
      await expect(cancel(token, at(instant))).rejects.toMatchObject({ code: 'AFTER_CUTOFF' })
      expect(await cancel(early.token, at(instant, -1))).toMatchObject({ status: 'cancelled' })

      const plans = () => one('SELECT count(*) AS n FROM bake_plans WHERE bake_sale_id = ?', shown.id)
      await freezePlans(openContext({ at: at(instant, -1) }).context)
      expect(await plans()).toEqual({ n: 0 })
      await freezePlans(openContext({ at: at(instant) }).context)
      expect(await plans()).toEqual({ n: 1 })
    },
  )

  it('a copy over the change is by what clocks show: the same hours, another offset', async () => {
    for (const [date, offsetHours] of [
      ['2026-03-27', 0],
      ['2026-03-29', 1],
      ['2026-10-24', 1],
      ['2026-10-25', 0],
    ] as const) {
      const copy = await call(cloneBakeSale, { id: sale.id, onDate: date }, desk(OWAIN))
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
      expect(copy.slots.map(({ startsAt }) => wall.format(new Date(startsAt)))).toEqual(
        sale.slots.map(({ startsAt }) => wall.format(new Date(startsAt))),
      )
      expect(wall.format(new Date(copy.collectionStartsAt))).toBe(wall.format(new Date(sale.collectionStartsAt)))
      const utc = new Date(copy.collectionStartsAt).getUTCHours()
      const usual = new Date(sale.collectionStartsAt).getUTCHours()
      expect(usual - utc).toBe(offsetHours)
    }
  })
})

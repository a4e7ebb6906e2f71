import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'
import { confirmCannotBake } from '#modules/cannot-bake/procedures.ts'
import { freezePlans } from '#modules/bake-plan/jobs.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { cancelBakeSale } from '#modules/staff-bake-sales/procedures.ts'
import { desk, item, one, OWAIN, rows, sale } from '#test/desk.ts'
import {
  after,
  at,
  bake,
  cancelled,
  holds,
  joined,
  place,
  placed,
  resetLine,
  soldOut,
  told,
} from '#test/waiting-line.ts'
import { env, now } from '#test/world.ts'
import { offerPlaces, passOffers } from './jobs.ts'

const MINUTE = 60_000

beforeEach(async () => {
  await resetLine()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

describe('an offer', () => {
  /** One unit is free, and offered to Rosie; Tom waits behind her. */
  async function offered(moment = now) {
    await cancelled(await soldOut(1))
    await bake(0)
    const rosie = await joined('rosie')
    const tom = await joined('tom')
    await bake(1)
    await offerPlaces(at(moment))
    return { rosie: rosie.token, tom: tom.token }
  }

  it('is made once, however many jobs run at once', async () => {
    await cancelled(await soldOut(2))
    await bake(0)
    for (const who of ['rosie', 'tom', 'ada']) await joined(who)
    await bake(2)
    await Promise.all(Array.from({ length: 8 }, () => offerPlaces(at())))
    expect(await rows("SELECT email FROM waiting_list WHERE status = 'offered' ORDER BY joined_at")).toEqual([
      { email: 'rosie@example.com' },
      { email: 'tom@example.com' },
    ])
    expect(await told('waiting_offered')).toHaveLength(2)
    await holds()
  })

  it('is one order, however many take it at once', async () => {
    const { rosie } = await offered()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => placed(`taker-${String(index)}`, 1, { offerTokens: [rosie] })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'OFFER_OVER' })
    await holds()
  })

  it('is one order or the next offer, when it is taken while it runs out, and while others want it', async () => {
    const { rosie, tom } = await offered()
    const late = after(OFFER_MINUTES)
    const results = await Promise.allSettled([
      placed('rosie', 1, { offerTokens: [rosie], moment: new Date(late.getTime() - 1) }),
      passOffers(at(late)).then(() => offerPlaces(at(late))),
      ...Array.from({ length: 8 }, (_, index) => placed(`passer-by-${String(index)}`, 1, { moment: late })),
    ])
    const isTaken = results[0].status === 'fulfilled'
    const orders = await rows(
      "SELECT 1 FROM order_lines JOIN orders ON orders.id = order_id WHERE menu_item_id = ? AND status = 'confirmed'",
      item.id,
    )
    const next = await place(tom, late)
    expect(orders.length + (next.status === 'offered' ? 1 : 0)).toBe(1)
    expect((await place(rosie, late)).status).toBe(isTaken ? 'taken' : 'passed')
    await holds()
  })

  it('never goes past the cutoff, and ends with it', async () => {
    const cutoff = new Date(sale.cutoffAt)
    const { rosie } = await offered(new Date(cutoff.getTime() - MINUTE))
    expect(await place(rosie, new Date(cutoff.getTime() - 1))).toMatchObject({ offeredUntil: sale.cutoffAt })
    expect(await place(rosie, cutoff)).toMatchObject({ status: 'closed', offeredUntil: null })
    await passOffers(at(cutoff))
    await offerPlaces(at(cutoff))
    await freezePlans(at(cutoff))
    expect(await one('SELECT reserved FROM menu_items WHERE id = ?', item.id)).toEqual({ reserved: 0 })
    await holds()
  })

  it('ends with a bake sale that is cancelled, of which its customer is told anyhow', async () => {
    const { rosie, tom } = await offered()
    await call(cancelBakeSale, { id: sale.id, reason: 'The oven is broken.' }, desk(OWAIN))
    expect(await place(rosie)).toMatchObject({ status: 'closed' })
    await passOffers(at())
    expect(await one('SELECT reserved FROM menu_items WHERE id = ?', item.id)).toEqual({ reserved: 0 })
    expect(await told('waiting_passed')).toEqual([])
    expect(await place(tom)).toMatchObject({ status: 'closed' })
  })

  it('is taken back when it cannot be baked, and its customer is told', async () => {
    const { rosie, tom } = await offered()
    await bake(2)
    const { number } = await placed('passer-by', 1)
    const { id: orderId } = await one<{ id: string }>('SELECT id FROM orders WHERE number = ?', number)
    const choices = [{ orderId, choice: 'refund' as const }]
    const decision = { id: item.id, idempotencyKey: crypto.randomUUID(), choices }
    await call(confirmCannotBake, decision, desk(OWAIN))
    expect(await place(rosie)).toMatchObject({ status: 'passed' })
    await offerPlaces(at())
    expect(await place(tom)).toMatchObject({ status: 'waiting' })
    const [message] = await rows<{ id: string; subject_id: string }>(
      "SELECT * FROM outbox WHERE kind = 'waiting_passed'",
    )
    const mail = await emailOf(at(), {
      ...{ id: message?.id ?? '', kind: 'waiting_passed', subjectId: message?.subject_id ?? '' },
      ...{ createdAt: now, attempts: 0 },
    })
    expect(mail?.subject).toContain('We cannot keep it after all')
    await expect(placed('rosie', 1, { offerTokens: [rosie] })).rejects.toMatchObject({ code: 'OFFER_OVER' })
  })

  it('cannot be made, ended or changed but in its turn and time, whoever writes it', async () => {
    const { rosie } = await offered()
    const set = (change: string, email: string) =>
      env.DB.prepare(`UPDATE waiting_list SET ${change} WHERE email = ?`).bind(`${email}@example.com`).run()
    await expect(set("status = 'passed', changed_at = joined_at", 'rosie')).rejects.toThrow('offer_stands')
    await expect(set('quantity = 2', 'rosie')).rejects.toThrow('offer_stands')
    await expect(set("status = 'taken', changed_at = offered_until", 'rosie')).rejects.toThrow('offer_over')
    await expect(set("status = 'offered'", 'rosie')).rejects.toThrow('waiting_list_state')
    await expect(set("status = 'taken'", 'tom')).rejects.toThrow('waiting_list_state')
    await expect(env.DB.prepare('DELETE FROM waiting_list').run()).rejects.toThrow('offer_stands')
    await joined('ada')
    await bake(2)
    const until = `status = 'offered', changed_at = ${String(now.getTime())}, offered_until = ${String(after(1).getTime())}`
    await expect(set(until, 'ada')).rejects.toThrow('waiting_list_turn')
    const past = `status = 'offered', changed_at = ${String(now.getTime())}, offered_until = ${String(Date.parse(sale.cutoffAt) + 1)}`
    await expect(set(past, 'tom')).rejects.toThrow('waiting_list_closed')
    expect(await place(rosie)).toMatchObject({ status: 'offered' })
  })
})

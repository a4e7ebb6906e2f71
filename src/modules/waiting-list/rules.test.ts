import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFER_MINUTES } from '#lib/constants/backend.ts'
import { joinRefusal, lastMomentOf, offersOf, statusAt, type InLine, type WaitedItem } from './rules.ts'

const now = new Date('2026-03-10T09:00:00.000Z')
const MINUTE = 60_000
const cutoff = Date.parse('2026-03-12T20:00:00.000Z')
const sale = {
  status: 'published' as const,
  opensAt: '2026-03-01T00:00:00.000Z',
  cutoffAt: new Date(cutoff).toISOString(),
  collectionStartsAt: '2026-03-14T09:00:00.000Z',
  isPlanned: false,
}
const item = (over: Partial<WaitedItem> = {}): WaitedItem => ({
  ...{ sale, leadTimeHours: 0, perCustomerLimit: 4, left: 0, ...over },
})

describe('who may wait', () => {
  it('waits for what is sold out, until the cutoff', () => {
    expect(joinRefusal(item(), { quantity: 4 }, now)).toBeNull()
    expect(joinRefusal(item(), { quantity: 1 }, new Date(cutoff - 1))).toBeNull()
    expect(joinRefusal(item(), { quantity: 1 }, new Date(cutoff))?.code).toBe('AFTER_CUTOFF')
    expect(joinRefusal(item({ sale: { ...sale, isPlanned: true } }), { quantity: 1 }, now)?.code).toBe('AFTER_CUTOFF')
  })

  it('does not wait for what can be ordered, nor for more than one may have', () => {
    expect(joinRefusal(item({ left: 1 }), { quantity: 4 }, now)).toEqual({ code: 'NOT_SOLD_OUT', data: { left: 1 } })
    expect(joinRefusal(item(), { quantity: 5 }, now)).toMatchObject({ code: 'LIMIT_EXCEEDED', data: { limit: 4 } })
  })

  it('does not wait before ordering opens, nor for a bake sale that there is not any more', () => {
    const early = new Date('2026-02-01T00:00:00.000Z')
    expect(joinRefusal(item(), { quantity: 1 }, early)).toMatchObject({ data: { state: 'scheduled' } })
    const cancelled = item({ sale: { ...sale, status: 'cancelled' } })
    expect(joinRefusal(cancelled, { quantity: 1 }, now)?.code).toBe('BAKE_SALE_NOT_OPEN')
  })

  it('waits for less long for what needs time', () => {
    expect(joinRefusal(item({ leadTimeHours: 96 }), { quantity: 1 }, now)).toMatchObject({
      code: 'AFTER_CUTOFF',
      data: { cutoffAt: now.toISOString() },
    })
  })
})

describe('a place in the line', () => {
  const kept = { status: 'offered' as const, offeredUntil: new Date(now.getTime() + 1), sale, leadTimeHours: 0 }

  it('is over when its offer has run out, also before anybody has written it down', () => {
    expect(statusAt(kept, now)).toBe('offered')
    expect(statusAt(kept, new Date(now.getTime() + 1))).toBe('passed')
  })

  it('is closed with its bake sale, and what has become of it before stays', () => {
    expect(statusAt({ ...kept, status: 'waiting' }, new Date(cutoff))).toBe('closed')
    expect(statusAt({ ...kept, status: 'taken' }, new Date(cutoff))).toBe('taken')
  })
})

const one = (id: string, quantity: number, left: number, over: Partial<InLine> = {}): InLine => ({
  ...{ id, menuItemId: 'bread', quantity, left, pool: null, lastMoment: cutoff, ...over },
})
const shares = (line: InLine[], at = now) => offersOf(line, at).map(({ id, quantity }) => [id, quantity])

describe('what has come free', () => {
  it('goes to the first in line, then to the next', () => {
    expect(shares([one('a', 2, 3), one('b', 1, 3), one('c', 1, 3)])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  it('is offered to the first also when it is less than they want: nobody is passed over', () => {
    expect(shares([one('a', 4, 1), one('b', 1, 1)])).toEqual([['a', 1]])
  })

  it('is kept for some time, and never past the last moment of ordering', () => {
    const [usual] = offersOf([one('a', 1, 1)], now)
    expect(usual?.offeredUntil.getTime()).toBe(now.getTime() + OFFER_MINUTES * MINUTE)
    const [last] = offersOf([one('a', 1, 1)], new Date(cutoff - MINUTE))
    expect(last?.offeredUntil.getTime()).toBe(cutoff)
    expect(offersOf([one('a', 1, 1)], new Date(cutoff))).toEqual([])
    const needsTime = lastMomentOf(sale, 96)
    expect(offersOf([one('a', 1, 1, { lastMoment: needsTime })], new Date(needsTime))).toEqual([])
  })

  it('of a pool goes to who has waited for longest, whatever they wait for', () => {
    const pool = (units: number) => ({ id: 'deck', left: 5, units })
    expect(
      shares([
        one('a', 2, 9, { pool: pool(2) }),
        one('b', 3, 9, { menuItemId: 'bun', pool: pool(1) }),
        one('c', 1, 9, { pool: pool(2) }),
      ]),
    ).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  it('is never more than there is, leaves nothing while anybody waits, and passes nobody over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), fc.nat(20), (wishes, left) => {
        const made = shares(wishes.map((quantity, index) => one(String(index), quantity, left)))
        const given = made.reduce((sum, [, quantity]) => sum + Number(quantity), 0)
        const wanted = wishes.reduce((sum, quantity) => sum + quantity, 0)
        expect(given).toBe(Math.min(left, wanted))
        expect(made.map(([id]) => id)).toEqual(made.map((_, index) => String(index)))
        // Only the last of them may have been given less.
        for (const [id, quantity] of made.slice(0, -1)) expect(quantity).toBe(wishes[Number(id)])
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { OUTBOX } from '#lib/constants/backend.ts'
import { afterFailure } from './rules.ts'

const now = new Date('2026-03-10T09:00:00.000Z')
const first = { kind: 'order_confirmed', attempts: 0 } as const
const down = { isTransient: true, reason: 'the vendor is down' }

it('tries again later and later, and never gives up while the vendor is down for a day', () => {
  const waits = Array.from(
    { length: 8 },
    (_, index) => afterFailure(down, { kind: 'order_confirmed', attempts: index }, now).availableAt,
  )
  const seconds = waits.map((at) => (at ? (at.getTime() - now.getTime()) / 1000 : null))
  expect(seconds).toEqual([10, 30, 60, 300, 900, 3600, 3600, 3600])
})

it('parks a message that can never be taken, and one that was tried for days', () => {
  expect(afterFailure({ isTransient: false, reason: 'no such address' }, first, now)).toEqual({ parkedAt: now })
  expect(afterFailure(down, { ...first, attempts: OUTBOX.maxAttempts - 1 }, now)).toEqual({ parkedAt: now })
})

it('tries what nobody waits for again in the morning, when its next try would be in the night', () => {
  const evening = new Date('2026-03-10T20:59:55.000Z')
  expect(afterFailure(down, first, evening)).toEqual({ availableAt: new Date('2026-03-10T21:00:05.000Z') })
  expect(afterFailure(down, { ...first, kind: 'sale_opens' }, evening)).toEqual({
    availableAt: new Date('2026-03-11T08:00:00.000Z'),
  })
})

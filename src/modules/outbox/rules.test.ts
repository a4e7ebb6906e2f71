import { expect, it } from 'vitest'
import { OUTBOX } from '#lib/constants/backend.ts'
import { afterFailure } from './rules.ts'

const now = new Date('2026-03-10T09:00:00.000Z')
const down = { isTransient: true, reason: 'the vendor is down' }

it('tries again later and later, and never gives up while the vendor is down for a day', () => {
  const waits = Array.from({ length: 8 }, (_, index) => afterFailure(down, index + 1, now).availableAt)
  const seconds = waits.map((at) => (at ? (at.getTime() - now.getTime()) / 1000 : null))
  expect(seconds).toEqual([10, 30, 60, 300, 900, 3600, 3600, 3600])
})

it('parks a message that can never be taken, and one that was tried for days', () => {
  expect(afterFailure({ isTransient: false, reason: 'no such address' }, 1, now)).toEqual({ parkedAt: now })
  expect(afterFailure(down, OUTBOX.maxAttempts, now)).toEqual({ parkedAt: now })
})

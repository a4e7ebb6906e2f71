import { expect, it } from 'vitest'
import { remindAt, remindedThrough } from './rules.ts'

it('reminds in the morning of the day before, by the clock of London', () => {
  expect(remindAt('2026-03-14').toISOString()).toBe('2026-03-13T10:00:00.000Z')
  expect(remindAt('2026-06-13').toISOString()).toBe('2026-06-12T09:00:00.000Z')
  // The clocks go forward in the night between.
  expect(remindAt('2026-03-29').toISOString()).toBe('2026-03-28T10:00:00.000Z')
  expect(remindAt('2026-03-30').toISOString()).toBe('2026-03-29T09:00:00.000Z')
  expect(remindAt('2026-10-26').toISOString()).toBe('2026-10-25T10:00:00.000Z')
})

it('whose moment has come is whose date is not after the last that may be reminded', () => {
  for (const onDate of ['2026-03-14', '2026-03-29', '2026-03-30', '2026-06-13', '2026-10-25', '2026-10-26']) {
    const at = remindAt(onDate)
    expect(remindedThrough(at)).toBe(onDate)
    expect(remindedThrough(new Date(at.getTime() - 1)) < onDate).toBe(true)
  }
})

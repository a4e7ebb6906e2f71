import { describe, expect, it } from 'vitest'
import { dayOf, statementOf } from './statement.ts'

const hours = (day: string) => {
  const { from, until } = dayOf(day)
  return (Date.parse(until) - Date.parse(from)) / 3_600_000
}

describe('a London day', () => {
  it('begins at midnight on the wall clock', () => {
    expect(dayOf('2026-01-15')).toEqual({ from: '2026-01-15T00:00:00.000Z', until: '2026-01-16T00:00:00.000Z' })
    expect(dayOf('2026-07-15')).toEqual({ from: '2026-07-14T23:00:00.000Z', until: '2026-07-15T23:00:00.000Z' })
  })

  it('has 23 hours in March and 25 in October when the clocks change, and every day begins where the last has ended', () => {
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-03-30')]).toEqual([24, 23, 24])
    expect([hours('2026-10-24'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([24, 25, 24])
    expect(dayOf('2026-03-29').until).toBe(dayOf('2026-03-30').from)
    expect(dayOf('2026-10-25').until).toBe(dayOf('2026-10-26').from)
  })
})

describe('a statement', () => {
  it('closes with what it opened with and what came to it', () => {
    const sums = [
      { kind: 'charge' as const, count: 2, amountPence: 1500 },
      { kind: 'payment' as const, count: 1, amountPence: -900 },
    ]
    expect(statementOf(null, 0, sums)).toEqual({
      from: null,
      until: null,
      openingPence: 0,
      entries: sums,
      closingPence: 600,
    })
    expect(statementOf(dayOf('2026-01-15'), -200, sums)).toMatchObject({
      from: '2026-01-15T00:00:00.000Z',
      openingPence: -200,
      closingPence: 400,
    })
  })

  it('of nothing closes as it opened', () => {
    expect(statementOf(null, 340, [])).toMatchObject({ openingPence: 340, entries: [], closingPence: 340 })
  })
})

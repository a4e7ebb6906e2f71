import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countIn, type Window } from './window.ts'

const LIMIT = { calls: 5, seconds: 60 }

describe('a window of calls', () => {
  it('lets five through in a minute, says what is left, and refuses the sixth', () => {
    let window: Window | undefined
    const left = [0, 1, 2, 3, 4, 5].map((second) => {
      const { window: after, ...verdict } = countIn(window, LIMIT, second * 1000)
      window = after
      return [verdict.isAllowed, verdict.left, verdict.resetSeconds]
    })
    expect(left).toEqual([
      [true, 4, 60],
      [true, 3, 59],
      [true, 2, 58],
      [true, 1, 57],
      [true, 0, 56],
      [false, 0, 55],
    ])
  })

  it('begins anew when its time is over, to the millisecond', () => {
    const full = { startedAt: 0, calls: 5 }
    expect(countIn(full, LIMIT, 59_999)).toMatchObject({ isAllowed: false, resetSeconds: 1 })
    expect(countIn(full, LIMIT, 60_000)).toMatchObject({ isAllowed: true, left: 4, window: { startedAt: 60_000 } })
  })

  it('never lets more through in one window than there are, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (gaps, calls) => {
        let now = 0
        let window: Window | undefined
        const allowed = new Map<number, number>()
        for (const gap of gaps) {
          now += gap
          const verdict = countIn(window, { calls, seconds: 60 }, now)
          window = verdict.window
          const { startedAt } = window
          if (verdict.isAllowed) allowed.set(startedAt, (allowed.get(startedAt) ?? 0) + 1)
        }
        const starts = [...allowed.keys()]
        expect([...allowed.values()].every((count) => count <= calls)).toBe(true)
        expect(starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) >= 60_000)).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { rateOf, statusOf } from './rules.ts'

const at = new Date(0)
const left = { deliveredAt: at, parkedAt: null }

describe('how far a mail is', () => {
  it('is what we know, and then what the vendor tells', () => {
    expect(statusOf({ deliveredAt: null, parkedAt: null, outcome: null })).toBe('waiting')
    expect(statusOf({ deliveredAt: null, parkedAt: at, outcome: null })).toBe('parked')
    expect(statusOf({ ...left, outcome: null })).toBe('sent')
    expect(statusOf({ ...left, outcome: 'delayed' })).toBe('sent')
    expect(statusOf({ ...left, outcome: 'opened' })).toBe('delivered')
    for (const outcome of ['delivered', 'bounced', 'complained', 'failed'] as const)
      expect(statusOf({ ...left, outcome })).toBe(outcome)
  })
})

describe('the share of mails that come back', () => {
  it('is high above two in a hundred, and nothing where nothing was sent', () => {
    expect(rateOf({ sent: 0, bounced: 0 })).toEqual({ bounceRate: 0, isHigh: false })
    expect(rateOf({ sent: 100, bounced: 2 })).toEqual({ bounceRate: 0.02, isHigh: false })
    expect(rateOf({ sent: 100, bounced: 3 })).toEqual({ bounceRate: 0.03, isHigh: true })
  })
})

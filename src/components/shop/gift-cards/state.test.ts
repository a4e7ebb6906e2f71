import { describe, expect, it } from 'vitest'
import { balanceOf } from './state.ts'

const card = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'gift_card' as const,
  codeEnding: '2SLW',
  initialPence: 2500,
  balancePence: 1290,
  boughtAt: '2025-11-30T12:00:00.000Z',
  expiresAt: null,
}
const at = (moment: string) => Date.parse(moment)

describe('what a gift card says', () => {
  it('that it is good for ever where it has no end', () => {
    expect(balanceOf(card, at('2099-01-01T00:00:00Z')).kind).toBe('found')
  })

  it('that it is good until the moment of its end, and not at it', () => {
    const ending = { ...card, expiresAt: '2026-03-14T00:00:00.000Z' }
    expect(balanceOf(ending, at('2026-03-13T23:59:59Z')).kind).toBe('found')
    expect(balanceOf(ending, at('2026-03-14T00:00:00Z')).kind).toBe('expired')
  })
})

import { describe, expect, it } from 'vitest'
import { checkPostcode } from './check.ts'

const ludlow = { district: 'SY8', places: 'Ludlow', feePence: 350, freeFromPence: 3000 }
const areas = [ludlow, { ...ludlow, district: 'SY9', places: 'Bishop’s Castle' }]

describe('whether we come to a postcode', () => {
  it.each(['SY8 1AX', 'sy81ax', ' sy8  1ax ', 'S Y 8 1 A X', 'SY8', 'sy8'])('%j: we do', (typed) => {
    expect(checkPostcode(typed, areas)).toEqual({ kind: 'served', area: ludlow })
  })

  it.each([
    ['SW1A 1AA', 'SW1A'],
    ['sy80 1aa', 'SY80'],
    ['M1 1AE', 'M1'],
  ])('%j: not yet, it is in %s', (typed, district) => {
    expect(checkPostcode(typed, areas)).toEqual({ kind: 'not_served', district })
  })

  it.each(['Ludlow', '12345', 'SY8 1AXX', '🍞', '<b>', 'لودلو'])('%j is no postcode', (typed) => {
    expect(checkPostcode(` ${typed} `, areas)).toEqual({ kind: 'not_a_postcode', typed })
  })

  it.each([null, '', '  '])('%j asks nothing', (typed) => {
    expect(checkPostcode(typed, areas)).toBeNull()
  })
})

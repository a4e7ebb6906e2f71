import { describe, expect, it } from 'vitest'
import { lettersOf, widthOf, wrapped } from './letters.ts'

describe('letters of the standard fonts', () => {
  it.each([
    ['Crème brûlée, £4.50', 'Crème brûlée, £4.50'],
    ['Żółw z Łodzi, Dvořák, Şükrü', 'Zólw z Lodzi, Dvorák, Sükrü'],
    ['Birthday bun 🎂🎈', 'Birthday bun '],
    ['👩🏽‍🍳 and 🇬🇧', ' and '],
    ['−£4.20', String.fromCharCode(0x96) + '£4.20'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['面包', '??'],
    ['ﬁve ½ loaves', 'five ½ loaves'],
  ])('%s', (text, wanted) => {
    const codes = lettersOf(text)
    expect(codes.every((code) => code >= 0x20 && code <= 0xff)).toBe(true)
    expect(codes.map((code) => String.fromCharCode(code)).join('')).toBe(wanted)
  })

  it('has the quotes, the dashes and the euro in their places', () => {
    expect(lettersOf('€‘’“”–—…')).toEqual([0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85])
  })

  it('are as wide as Adobe says', () => {
    expect(widthOf('£10.00', 10, 'regular')).toBeCloseTo((5 * 556 + 278) / 100)
    expect(widthOf('Total', 10, 'bold')).toBeCloseTo((611 + 611 + 333 + 556 + 278) / 100)
  })
})

describe('a text in lines', () => {
  const LONG = `A name that goes on and on, past the edge of any page, and “${'x'.repeat(90)}” after all`

  it('breaks between words, and in a word that is wider than a line', () => {
    const lines = wrapped(LONG, 120, 10, 'regular')
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) expect(widthOf(line, 10, 'regular')).toBeLessThanOrEqual(120)
    expect(lines.join('').replaceAll(' ', '')).toBe(LONG.replaceAll(' ', ''))
  })

  it('is one line where it fits, and where there is nothing', () => {
    expect(wrapped('Rye', 120, 10, 'bold')).toEqual(['Rye'])
    expect(wrapped('', 120, 10, 'bold')).toEqual([''])
  })
})

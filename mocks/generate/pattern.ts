import type { Faker } from '@faker-js/faker'

/** Draws one of the texts that a part of a pattern matches. */
type Draw = (faker: Faker) => string

/** Repetitions of what may be repeated without end. */
const MANY = 3
const DIGITS = '0123456789'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORTHANDS: Record<string, string> = { d: DIGITS, w: `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}_`, s: ' ' }
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))

/**
 * A text that a regular expression matches: literals, classes, groups, alternatives and repetitions.
 * @throws Error on anything else (look-around, back-references, Unicode properties), rather than guess
 */
export function textOf(pattern: string, faker: Faker): string {
  let at = 0

  const refuse = (): never => {
    throw new Error(`"${pattern.slice(at)}" in the pattern ${pattern} is not understood here`)
  }
  const takes = (token: string) => {
    if (!pattern.startsWith(token, at)) return false
    at += token.length
    return true
  }
  const next = () => pattern[at++] ?? refuse()
  const oneOf = (chars: readonly string[]): Draw =>
    chars.length === 0 ? refuse() : (from) => from.helpers.arrayElement(chars)

  function alternatives(): Draw {
    const choices = [sequence()]
    while (takes('|')) choices.push(sequence())
    return (from) => from.helpers.arrayElement(choices)(from)
  }

  function sequence(): Draw {
    const parts: Draw[] = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(atom()))
    return (from) => parts.map((part) => part(from)).join('')
  }

  function repeated(part: Draw): Draw {
    const [min, max] = times()
    takes('?')
    return (from) => Array.from({ length: from.number.int({ min, max }) }, () => part(from)).join('')
  }

  function times(): [least: number, most: number] {
    if (takes('?')) return [0, 1]
    if (takes('*')) return [0, MANY]
    if (takes('+')) return [1, MANY]
    const braces = /^\{(\d+)(,?)(\d*)\}/.exec(pattern.slice(at))
    if (!braces) return [1, 1]
    at += braces[0].length
    const least = Number(braces[1])
    if (!braces[2]) return [least, least]
    return [least, braces[3] ? Number(braces[3]) : least + MANY]
  }

  function atom(): Draw {
    if (takes('^') || takes('$')) return () => ''
    if (takes('.')) return oneOf(LETTERS.split(''))
    if (takes('[')) return oneOf(characterClass())
    if (takes('(')) return group()
    if (takes('\\')) return oneOf(escaped())
    if (/[*+?{}]/.test(pattern[at] ?? '')) return refuse()
    return oneOf([next()])
  }

  function group(): Draw {
    if (!takes('?:') && takes('?')) return refuse()
    const inside = alternatives()
    return takes(')') ? inside : refuse()
  }

  function escaped(): string[] {
    const char = next()
    const shorthand = SHORTHANDS[char]
    if (shorthand) return shorthand.split('')
    return /[a-z0-9]/i.test(char) ? refuse() : [char]
  }

  function characterClass(): string[] {
    const isNegated = takes('^')
    const chars: string[] = []
    while (!takes(']')) chars.push(...(takes('\\') ? escaped() : range(next())))
    return isNegated ? PRINTABLE.filter((char) => !chars.includes(char)) : chars
  }

  function range(first: string): string[] {
    if (pattern[at] !== '-' || pattern[at + 1] === ']') return [first]
    at += 1
    const from = first.charCodeAt(0)
    return Array.from({ length: next().charCodeAt(0) - from + 1 }, (_, index) => String.fromCharCode(from + index))
  }

  const draw = alternatives()
  return at < pattern.length ? refuse() : draw(faker)
}

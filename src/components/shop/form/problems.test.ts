import { describe, expect, it } from 'vitest'
import { problemsOf, wordsFor } from './problems.ts'
import { isTrouble, troubleOf } from './trouble.ts'

const wording = {
  name: () => 'Tell us your name.',
  message: (how?: string) => (how === 'too_big' ? 'Shorten it.' : 'Write it.'),
}
const idle = { kind: 'idle' } as const

describe('what is wrong with a form', () => {
  it('stands in the order of its fields, in words that fit', () => {
    const errors = { message: { type: 'too_big' }, name: { type: 'too_small' } }
    expect(problemsOf(wording, errors, idle)).toEqual([
      { field: 'name', words: 'Tell us your name.' },
      { field: 'message', words: 'Shorten it.' },
    ])
  })

  it('is what the bakery has refused, too, and not what the form does not have', () => {
    const state = {
      kind: 'invalid' as const,
      fields: ['colour', 'message'].map((path) => ({ path, reason: 'is not right' })),
    }
    const problems = problemsOf(wording, {}, state)
    expect(wordsFor(problems, 'message')).toBe('Write it.')
    expect(wordsFor(problems, 'name')).toBeUndefined()
    expect(problems).toHaveLength(1)
  })

  it('is nothing as long as nothing was sent', () => {
    expect(problemsOf(wording, {}, idle)).toEqual([])
    expect(isTrouble(idle)).toBe(false)
  })
})

it('an error of the contract is trouble of one kind', () => {
  const fields = [{ path: 'email', reason: 'Invalid email address' }]
  expect(troubleOf({ code: 'INVALID_INPUT', data: { fields } })).toEqual({ kind: 'invalid', fields })
  expect(troubleOf({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 9 } })).toEqual({
    kind: 'rate_limited',
    retryAfterSeconds: 9,
  })
  const failed = troubleOf({ code: 'UNEXPECTED', data: { reference: '7f9c24e8' } })
  expect(failed).toEqual({ kind: 'failed', reference: '7f9c24e8' })
  expect(isTrouble(failed)).toBe(true)
})

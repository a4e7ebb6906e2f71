import type { Sending } from './trouble.ts'

/** What is wrong with a field, in words. */
export type Problem = { field: string; words: string }

type Words = (how?: string) => string

/** The words for each field of a form; told how it is wrong (`too_big`), where that is known. */
export type Wording<T> = Record<keyof T & string, Words>

/** What the form itself has found, as React Hook Form keeps it. */
type Found = Partial<Record<string, { type?: unknown }>>

/** What is wrong with a form, in the order of its fields: found here, or answered by the bakery. */
export function problemsOf(wording: Record<string, Words>, errors: Found, state: Sending<{ kind: string }>): Problem[] {
  const refused = 'fields' in state ? state.fields.map(({ path }) => path) : []
  return Object.entries(wording).flatMap(([field, words]) => {
    const error = errors[field]
    if (error) return [{ field, words: words(typeof error.type === 'string' ? error.type : undefined) }]
    return refused.includes(field) ? [{ field, words: words() }] : []
  })
}

/** What is wrong with one field. */
export const wordsFor = (problems: Problem[], field: string) => problems.find((one) => one.field === field)?.words

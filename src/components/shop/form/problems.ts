import type { FieldErrors, FieldValues } from 'react-hook-form'
import type { Sending } from './trouble.ts'

/** What is wrong with a field, in words. */
export type Problem = { field: string; words: string }

/** The words for each field of a form; told how it is wrong (`too_big`), where that is known. */
export type Wording<T extends FieldValues> = { [Field in keyof T & string]: (how?: string) => string }

/** What is wrong with a form, in the order of its fields: found here, or answered by the bakery. */
export function problemsOf<T extends FieldValues>(
  wording: Record<string, (how?: string) => string>,
  errors: FieldErrors<T>,
  state: Sending<{ kind: string }>,
): Problem[] {
  const refused = 'fields' in state ? state.fields.map(({ path }) => path) : []
  return Object.entries(wording).flatMap(([field, words]) => {
    const error = errors[field]
    if (error) return [{ field, words: words(typeof error.type === 'string' ? error.type : undefined) }]
    return refused.includes(field) ? [{ field, words: words() }] : []
  })
}

/** What is wrong with one field. */
export const wordsFor = (problems: Problem[], field: string) => problems.find((one) => one.field === field)?.words

import { BUY_WORDING } from './wording.ts'

type Query = Partial<Record<string, string | string[]>>

/** What was refused of a form that was sent without scripts. */
export type RefusedBuy = { code: string; words: string[]; reference: string | null }

const isField = (name: string): name is keyof typeof BUY_WORDING => name in BUY_WORDING

/** Reads it from the address that it led to (`src/lib/gift-card-form.ts` writes it); null where the address tells of nothing. */
export function refusedBuyOf(query: Query): RefusedBuy | null {
  const matching = (name: string, pattern: RegExp) => {
    const value = query[name]
    return typeof value === 'string' && pattern.test(value) ? value : null
  }
  const code = matching('refused', /^[A-Z_]{1,40}$/)
  if (code === null) return null
  const fields = (matching('fields', /^[\w.]{1,200}$/) ?? '').split('.').filter(isField)
  return { code, words: fields.map((field) => BUY_WORDING[field]()), reference: matching('reference', /^[\w-]{1,40}$/) }
}

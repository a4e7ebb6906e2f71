import { VoucherProblem } from '#contracts/model/voucher.ts'
import type { VoucherState } from '../checkout/voucher.ts'
import type { LineRefusal } from './most-of.ts'

/** What a form of the basket was told without scripts: read from the address that it led to (`src/lib/basket-form.ts` writes it). */
export type RefusedForm = {
  item: string | null
  line: LineRefusal | null
  voucher: VoucherState | null
  /** The menu that one came from. */
  from: string | null
}

type Query = Partial<Record<string, string | string[]>>

/** A page of ours, with no host and no query. */
const OWN_PAGE = /^\/(?:[a-z0-9-]+\/?)*$/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const REFERENCE = /^[\w-]{1,40}$/

export function refusedFormOf(query: Query): RefusedForm {
  const textOf = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : null
  }
  const matching = (name: string, pattern: RegExp) => {
    const value = textOf(name)
    return value !== null && pattern.test(value) ? value : null
  }
  const number = matching('most', /^\d{1,2}$/)
  const told = {
    code: textOf('refused'),
    most: number === null ? null : Number(number),
    at: matching('at', INSTANT),
    why: textOf('why'),
    reference: matching('reference', REFERENCE),
  }
  return {
    item: textOf('item'),
    line: lineOf(told),
    voucher: voucherOf(told, textOf('code') !== null),
    from: matching('from', OWN_PAGE),
  }
}

type Told = {
  code: string | null
  most: number | null
  at: string | null
  why: string | null
  reference: string | null
}

function lineOf({ code, most, at, why, reference }: Told): LineRefusal | null {
  switch (code) {
    case 'SOLD_OUT':
      return { kind: 'sold_out', left: most ?? 0 }
    case 'LIMIT_EXCEEDED':
      return { kind: 'limit', limit: Math.max(1, most ?? 1), alreadyOrdered: 0 }
    case 'NOT_ON_MENU':
      return { kind: 'not_on_menu' }
    case 'AFTER_CUTOFF':
      return at === null ? { kind: 'not_open' } : { kind: 'closed', cutoffAt: at }
    case 'BAKE_SALE_NOT_OPEN':
      return { kind: 'not_open' }
    case 'BASKET_FULL':
      return { kind: 'full', why: why === 'bake_sales' ? 'bake_sales' : 'lines' }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited', retryAfterSeconds: 60 }
    case 'UNEXPECTED':
    case 'INVALID_INPUT':
      return { kind: 'failed', reference }
    default:
      return null
  }
}

function voucherOf({ code, why, reference }: Told, isAboutVoucher: boolean): VoucherState | null {
  if (code === 'VOUCHER_UNKNOWN') return { kind: 'unknown' }
  if (code === 'VOUCHER_NOT_VALID') {
    const known = VoucherProblem.safeParse(why)
    return { kind: 'not_valid', why: known.success ? known.data : 'disabled' }
  }
  if (!isAboutVoucher) return null
  if (code === 'RATE_LIMITED') return { kind: 'rate_limited', retryAfterSeconds: 60 }
  if (code === 'INVALID_INPUT') return { kind: 'unknown' }
  return code === 'UNEXPECTED' ? { kind: 'failed', reference } : null
}

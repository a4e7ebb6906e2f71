import type { BasketUpdate } from '#contracts/model/basket.ts'

/*
 * The basket without scripts: what its forms send, and the address that tells of a refusal. A form sets a number and adds nothing to it: sent twice,
 * by a reload or an impatient thumb, it does what it did once.
 */

/** Where the basket stands. */
const BASKET_PAGE = '/basket'

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** An empty field is no number; the contract refuses it, where nothing at all would take the line out. */
const numberOf = (form: FormData, name: string) => {
  const text = textOf(form, name)
  return text === '' ? NaN : Number(text)
}

/** An address of our own, without a query: what a form names is never trusted to lead elsewhere. */
const OWN_PAGE = /^\/(?:[a-z0-9-]+\/?)*$/
const MOST_OF_AN_ADDRESS = 200

/** How many of a menu item are wanted. */
const lineOf = (form: FormData) => ({ menuItemId: textOf(form, 'menuItemId'), quantity: numberOf(form, 'quantity') })

/** The page to go back to, where it is one of ours. */
function returnOf(form: FormData) {
  const page = textOf(form, 'returnTo')
  return page.length <= MOST_OF_AN_ADDRESS && OWN_PAGE.test(page) ? page : null
}

type Refused = { code: string; data?: unknown }
type Details = {
  items?: { left?: number; limit?: number; alreadyOrdered?: number }[]
  cutoffAt?: string
  opensAt?: string
  why?: string
  reference?: string
}

/** What a page needs in order to say why: how many could be had, when, for which reason, or what to quote. */
function detailsOf({ data }: Refused): [string, string | undefined][] {
  const { items, cutoffAt, opensAt, why, reference } = (data ?? {}) as Details
  const [item] = items ?? []
  const most = item?.left ?? (item?.limit === undefined ? undefined : item.limit - (item.alreadyOrdered ?? 0))
  return [
    ['most', most === undefined ? undefined : String(most)],
    ['at', cutoffAt ?? opensAt],
    ['why', why],
    ['reference', reference],
  ]
}

type About = { item?: string; code?: string; from?: string | null }

/** The basket page as it is, or with what was refused: `?refused=SOLD_OUT&item=…&most=2&from=/bake-sales/…`. */
function addressOf(refused: Refused | null | undefined, { item, code, from }: About = {}): string {
  const query = new URLSearchParams()
  const why = refused ? [['refused', refused.code], ['item', item], ['code', code], ...detailsOf(refused)] : []
  for (const [name, value] of [...why, ['from', from]]) if (name && value) query.set(name, value)
  return query.size > 0 ? `${BASKET_PAGE}?${query.toString()}` : BASKET_PAGE
}

type Act<T> = (input: T) => Promise<readonly [Refused | null | undefined, ...unknown[]]>

/** What the forms can do: the actions of the basket. */
export type BasketActs = {
  setLine: Act<BasketUpdate>
  clear: Act<Record<string, never>>
  applyVoucher: Act<{ code: string }>
  removeVoucher: Act<Record<string, never>>
}

/**
 * The form of a menu item: `menuItemId`, `quantity` (how many are wanted in all, not how many more) and `returnTo`, the page that the basket leads
 * back to.
 * @returns where to go
 */
export async function submitMenuForm(form: FormData, { setLine }: Pick<BasketActs, 'setLine'>): Promise<string> {
  const line = lineOf(form)
  const [refused] = await setLine(line)
  return addressOf(refused, { item: line.menuItemId, from: returnOf(form) })
}

/** What the button of a form on the basket page is to do; `set` where it does not say. */
const INTENTS = ['set', 'remove', 'move', 'clear', 'apply_voucher', 'remove_voucher'] as const

/**
 * The forms of the basket page. `intent`, the value of the button, says what to do: `set` a line (`menuItemId`, `quantity`), `remove` one
 * (`menuItemId`), `move` one to another date (`menuItemId`, `quantity`, and `to`, the menu item there), `clear`, `apply_voucher` (`code`),
 * `remove_voucher`.
 * @returns where to go
 */
export async function submitBasketForm(form: FormData, acts: BasketActs): Promise<string> {
  const line = lineOf(form)
  const item = line.menuItemId
  const intent = INTENTS.find((one) => one === textOf(form, 'intent')) ?? 'set'
  switch (intent) {
    case 'set':
      return addressOf((await acts.setLine(line))[0], { item })
    case 'remove':
      return addressOf((await acts.setLine({ ...line, quantity: 0 }))[0], { item })
    case 'move': {
      // Only what can be had there is taken out here.
      const [refused] = await acts.setLine({ ...line, menuItemId: textOf(form, 'to') })
      return addressOf(refused ?? (await acts.setLine({ ...line, quantity: 0 }))[0], { item })
    }
    case 'clear':
      return addressOf((await acts.clear({}))[0])
    case 'apply_voucher': {
      const code = textOf(form, 'code')
      return addressOf((await acts.applyVoucher({ code }))[0], { code })
    }
    case 'remove_voucher':
      return addressOf((await acts.removeVoucher({}))[0])
  }
}

import { describe, expect, it } from 'vitest'
import { submitBasketForm, submitMenuForm, type BasketActs } from './basket-form.ts'

const ITEM = '7f9c24e8-3b12-4fef-91e0-6a5d3f0b8d11'

function formOf(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Actions that write down what they are asked, and all answer with the same. */
function acts(refused: { code: string; data?: unknown } | null = null) {
  const asked: [string, unknown][] = []
  const act = (name: string) => (input: unknown) => {
    asked.push([name, input])
    return Promise.resolve([refused] as const)
  }
  const all: BasketActs = {
    setLine: act('setLine'),
    clear: act('clear'),
    applyVoucher: act('applyVoucher'),
    removeVoucher: act('removeVoucher'),
  }
  return { asked, all }
}

const refused = async (code: string, data: unknown) =>
  submitMenuForm(formOf({ menuItemId: ITEM, quantity: '3' }), acts({ code, data }).all)

describe('the form of a menu item', () => {
  it('sets so many, and leads back to where it stood', async () => {
    const { asked, all } = acts()
    const form = formOf({ menuItemId: ITEM, quantity: '3', returnTo: '/bake-sales/2026-03-14-ludlow-market' })
    expect(await submitMenuForm(form, all)).toBe('/basket?from=%2Fbake-sales%2F2026-03-14-ludlow-market')
    expect(asked).toEqual([['setLine', { menuItemId: ITEM, quantity: 3 }]])
  })

  it.each([
    'https://elsewhere.test',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '/basket?refused=x',
    'javascript:x',
    `/${'a'.repeat(200)}`,
  ])('leads to no page but our own: %s', async (returnTo) => {
    expect(await submitMenuForm(formOf({ menuItemId: ITEM, quantity: '1', returnTo }), acts().all)).toBe('/basket')
  })

  it('takes an empty number for none that could be meant, and nothing out', async () => {
    const { asked, all } = acts()
    await submitMenuForm(formOf({ menuItemId: ITEM, quantity: '' }), all)
    expect(asked).toEqual([['setLine', { menuItemId: ITEM, quantity: NaN }]])
  })

  it('says what was refused, and how many there could be', async () => {
    const start = `/basket?refused=SOLD_OUT&item=${ITEM}`
    expect(await refused('SOLD_OUT', { items: [{ left: 0 }] })).toBe(`${start}&most=0`)
    expect(await refused('LIMIT_EXCEEDED', { items: [{ limit: 4, alreadyOrdered: 1 }] })).toContain('&most=3')
    expect(await refused('AFTER_CUTOFF', { cutoffAt: '2026-03-12T20:00:00.000Z' })).toContain('&at=2026-03-12T20')
    expect(await refused('BASKET_FULL', { why: 'lines' })).toContain('&why=lines')
    expect(await refused('UNEXPECTED', { reference: '7f9c24e8' })).toContain('&reference=7f9c24e8')
  })
})

describe('the forms of the basket', () => {
  it.each([
    [{ menuItemId: ITEM, quantity: '2' }, 'setLine', { menuItemId: ITEM, quantity: 2 }],
    [{ menuItemId: ITEM, quantity: '2', intent: 'remove' }, 'setLine', { menuItemId: ITEM, quantity: 0 }],
    [{ intent: 'clear' }, 'clear', {}],
    [{ intent: 'apply_voucher', code: ' harvest10 ' }, 'applyVoucher', { code: 'harvest10' }],
    [{ intent: 'remove_voucher' }, 'removeVoucher', {}],
  ])('%j does %s', async (fields, name, input) => {
    const { asked, all } = acts()
    expect(await submitBasketForm(formOf(fields), all)).toBe('/basket')
    expect(asked).toEqual([[name, input]])
  })

  it('say why a voucher was refused', async () => {
    const { all } = acts({ code: 'VOUCHER_NOT_VALID', data: { code: 'OLD', why: 'ended' } })
    expect(await submitBasketForm(formOf({ intent: 'apply_voucher', code: 'OLD' }), all)).toBe(
      '/basket?refused=VOUCHER_NOT_VALID&code=OLD&why=ended',
    )
  })
})

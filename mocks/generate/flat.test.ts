import { describe, expect, it } from 'vitest'
import { entities, type Variants } from '#contracts/entities.ts'
import { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Order } from '#contracts/model/order.ts'
import * as bakeSale from '../flat/bake-sale.ts'
import * as summaries from '../flat/bake-sale-summary.ts'
import { errors } from '../flat/errors.ts'
import * as order from '../flat/order.ts'
import * as product from '../flat/product.ts'
import { flatFiles } from './flat.ts'

const all = flatFiles().flatMap(({ file, mocks, variants }) => {
  const name = file === 'bake-sale-summary' ? 'bake-sale' : file
  if (!(name in entities)) return []
  const of: Variants = entities[name as keyof typeof entities]
  const detail = file === 'bake-sale-summary' ? of.summary : of.detail
  return [
    ...Object.entries(mocks).flatMap(([mock, value]) =>
      [value].flat().map((one) => ({ name: `${file}.${mock}`, schema: detail, one })),
    ),
    ...Object.entries(variants ?? {}).map(([variant, one]) => ({
      name: `${file}.${variant}`,
      schema: of[variant as keyof Variants],
      one,
    })),
  ]
})
const sales = Object.entries(bakeSale)
  .filter(([name]) => !['summary', 'create', 'update'].includes(name))
  .map(([, sale]) => sale)
  .map((sale) => BakeSaleDetail.parse(sale))

describe('the flat mocks', () => {
  it('are the same every time they are made', () => {
    expect(JSON.stringify(flatFiles())).toBe(JSON.stringify(flatFiles()))
  })

  it('are what the contract says', () => {
    for (const { name, schema, one } of all) expect(schema?.safeParse(one).error, name).toBeUndefined()
  })

  it.each(Object.keys(entities))('have a file for each entity: %s', (name) => {
    const flat = flatFiles().find(({ file }) => file === name)
    expect(Object.keys(flat?.mocks ?? {})).toEqual(expect.arrayContaining(['typical']))
    const wanted = Object.keys(entities[name as keyof typeof entities]).filter((variant) => variant !== 'detail')
    if (name !== 'basket') expect(Object.keys(flat?.variants ?? {}).sort()).toEqual(wanted.sort())
  })

  it('have every bake sale in order of time', () => {
    for (const sale of [...sales, ...summaries.typical, ...summaries.many]) {
      const times = [sale.opensAt, sale.cutoffAt, sale.collectionStartsAt, sale.collectionEndsAt]
      expect(times).toEqual([...times].sort())
      expect(sale.collectionStartsAt.slice(0, 10)).toBe(sale.onDate)
    }
  })

  it('derive the allergens of a product from its ingredients', () => {
    for (const one of [...product.many, product.fourteenAllergens]) {
      expect(one.allergens).toEqual([...new Set(one.ingredients.flatMap(({ allergens }) => allergens))].sort())
    }
  })

  it.each(
    Object.entries({ ...order, many: order.many[7], empty: order.typical }).filter(
      ([name]) => name !== 'summary' && name !== 'create',
    ),
  )('have an order that adds up, of things that are on the menu: %s', (_name, one) => {
    const { lines, totalPence, vatPence, bakeSale: sale } = Order.parse(one)
    for (const line of lines) expect(line.linePence).toBe(line.quantity * line.unitPricePence)
    expect(lines.reduce((sum, line) => sum + line.linePence, 0)).toBe(totalPence)
    expect(lines.reduce((sum, line) => sum + line.vatPence, 0)).toBe(vatPence)
    const menu = sales.find(({ id }) => id === sale.id)?.menu.map(({ id }) => id)
    for (const line of lines) expect(menu).toContain(line.menuItemId)
  })

  it('have errors that speak of the typical bake sale', () => {
    const menu = bakeSale.typical.menu.map(({ id }) => id)
    for (const code of ['SOLD_OUT', 'LIMIT_EXCEEDED', 'NOT_ON_MENU'] as const) {
      for (const item of errors[`checkout.placeOrder.${code}`].data.items) expect(menu).toContain(item.menuItemId)
    }
    expect(bakeSale.typical.slots.map(({ id }) => id)).toContain(errors['checkout.placeOrder.SLOT_FULL'].data.slotId)
    expect(errors['checkout.placeOrder.INVALID_INPUT'].data.fields.map(({ path }) => path)).toEqual([
      'customer.email',
      'customer.phone',
    ])
  })
})

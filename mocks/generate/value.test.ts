import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Order } from '#contracts/model/order.ts'
import { flatFiles } from './flat.ts'
import { seededFaker, UnmockableError, valueOf } from './value.ts'

describe('a value made from a contract', () => {
  it('is what the contract accepts, whatever the seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(() => valueOf('Order', Order, seededFaker(seed))).not.toThrow()
      expect(() => valueOf('BakeSaleDetail', BakeSaleDetail, seededFaker(seed))).not.toThrow()
    }
  })

  it('is the same every time', () => {
    expect(valueOf('Order', Order)).toEqual(valueOf('Order', Order))
    expect(JSON.stringify(flatFiles())).toBe(JSON.stringify(flatFiles()))
  })

  it('says which operation, path and value cannot be made', () => {
    const impossible = z.object({ deep: z.object({ odd: z.int().refine((value) => value < 0, 'is never made') }) })
    expect(() => valueOf('checkout.placeOrder', impossible)).toThrow(UnmockableError)
    expect(() => valueOf('checkout.placeOrder', impossible)).toThrow(/checkout\.placeOrder.*"deep\.odd".*is never made/)
  })
})

describe('the flat mocks agree with each other', () => {
  const orders = flatFiles().find(({ file }) => file === 'order')?.mocks as Record<string, Order>
  const sales = Object.values(
    flatFiles().find(({ file }) => file === 'bake-sale')?.mocks as Record<string, BakeSaleDetail>,
  )

  it('has every bake sale in order of time', () => {
    for (const sale of sales) {
      BakeSaleDetail.parse(sale)
      const times = [sale.opensAt, sale.cutoffAt, sale.collectionStartsAt, sale.collectionEndsAt]
      expect(times).toEqual([...times].sort())
    }
  })

  it.each(Object.entries(orders))('%s adds up and names menu items that exist', (_name, order) => {
    Order.parse(order)
    expect(order.lines.reduce((sum, line) => sum + line.linePence, 0)).toBe(order.totalPence)
    const menu = sales.find(({ id }) => id === order.bakeSale.id)?.menu.map(({ id }) => id)
    for (const line of order.lines) expect(menu).toContain(line.menuItemId)
  })
})

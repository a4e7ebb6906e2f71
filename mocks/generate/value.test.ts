import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Order } from '#contracts/model/order.ts'
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
  })

  it('says which operation, path and value the contract refuses', () => {
    const impossible = z.object({
      deep: z.object({
        odd: z
          .int()
          .min(7)
          .max(7)
          .refine(() => false, 'is never made'),
      }),
    })
    expect(() => valueOf('checkout.placeOrder', impossible)).toThrow(UnmockableError)
    expect(() => valueOf('checkout.placeOrder', impossible)).toThrow(
      'checkout.placeOrder: no mock at "deep.odd" (7): is never made',
    )
  })
})

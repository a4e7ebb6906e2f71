import { describe, expect, it } from 'vitest'
import { creditCode } from '#modules/gift-cards/code.ts'
import { orderToken } from '#modules/orders/link.ts'
import { fileNameOf, withoutKeys } from './rules.ts'

const SECRET = 'a secret that is long enough for all of them'
const ID = '00000000-0000-4000-8000-000000000001'

describe('what a bank is shown', () => {
  it('opens no order and spends no credit', async () => {
    const token = await orderToken(SECRET, ID)
    const code = await creditCode(SECRET, ID)
    const mail = `<a href="https://shop.example/orders/${token}">Your order</a> <b>${code}</b>`
    expect(withoutKeys(mail)).toBe(
      `<a href="https://shop.example/orders/…">Your order</a> <b>····-····-····-${code.slice(-4)}</b>`,
    )
  })

  it('keeps what is no key: numbers of orders, telephones, prices', () => {
    const words = 'BOB-7K3F9Q, 01584 872000, £12.50, https://shop.example/bake-sales/2026-03-14-ludlow-market'
    expect(withoutKeys(words)).toBe(words)
  })

  it('is a file that is called by its orders', () => {
    expect(fileNameOf({ orders: [{ orderId: ID, number: 'BOB-7K3F9Q' }] })).toBe('dispute-BOB-7K3F9Q.zip')
  })
})

import { call } from '@orpc/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { desk, MEGAN, ordered, OWAIN, rows, sale } from '#test/desk.ts'
import { resetWorld } from '#test/world.ts'
import { createVoucher, disableVoucher } from './procedures.ts'

const voucher = {
  code: 'SOURDOUGH5',
  kind: 'fixed' as const,
  value: 100,
  startsAt: sale.opensAt,
  endsAt: sale.collectionEndsAt,
  minimumSpendPence: 0,
  maximumDiscountPence: null,
  usageLimit: null,
  perCustomerLimit: null,
  categoryIds: [],
  productIds: [],
  isFirstOrderOnly: false,
}

beforeEach(async () => {
  await resetWorld()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('a code that two admins make at once is made once', async () => {
  const made = await Promise.allSettled(
    ['SourDough5', 'sourdough5'].map((code) => call(createVoucher, { ...voucher, code }, desk(OWAIN))),
  )
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(made.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CODE_TAKEN', data: { code: 'SOURDOUGH5' } },
  })
  expect(await rows("SELECT used FROM vouchers WHERE code = 'SOURDOUGH5'")).toEqual([{ used: 0 }])
  expect(await rows("SELECT action FROM audit_entries WHERE entity = 'voucher'")).toEqual([
    { action: 'voucher.created' },
  ])
})

it('a voucher counts at the checkout until it is taken out of use', async () => {
  const { id } = await call(createVoucher, voucher, desk(OWAIN))
  const order = await ordered({ voucherCode: 'SOURDOUGH5' })
  expect(await rows('SELECT discount_pence FROM orders WHERE id = ?', order.id)).toEqual([{ discount_pence: 100 }])
  await call(disableVoucher, { id }, desk(OWAIN))
  await call(disableVoucher, { id }, desk(OWAIN))
  await expect(ordered({ voucherCode: 'SOURDOUGH5' })).rejects.toMatchObject({
    code: 'VOUCHER_NOT_VALID',
    data: { why: 'disabled' },
  })
  expect(await rows('SELECT action FROM audit_entries WHERE entity_id = ? ORDER BY rowid', id)).toEqual([
    { action: 'voucher.created' },
    { action: 'voucher.disabled' },
  ])
})

it('is a matter for admins', async () => {
  await expect(call(createVoucher, voucher, desk(MEGAN))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

import { z } from 'zod'
import { Id, Instant, Pence } from './primitives.ts'

/** A voucher's code: the same in capitals and small letters. */
export const VoucherCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{3,40}$/, 'is not a voucher code')
  .meta({ examples: ['HARVEST10', 'WELCOME5'] })

/** Why a voucher takes nothing off. */
export const VoucherProblem = z.enum([
  'not_started',
  'ended',
  'used_up',
  'minimum_spend',
  'not_for_this',
  'first_order_only',
  'disabled',
])

/** What an admin decides of a voucher; percentages end at 100, and it starts before it ends. */
const decided = z.strictObject({
  code: VoucherCode,
  kind: z.enum(['percent', 'fixed']),
  /** Percent (1 to 100) or pence, by kind. */
  value: z
    .int()
    .min(1)
    .max(100_000)
    .meta({ examples: [10] }),
  startsAt: Instant.meta({ examples: ['2026-03-01T00:00:00.000Z'] }),
  endsAt: Instant.meta({ examples: ['2026-04-01T00:00:00.000Z'] }),
  minimumSpendPence: Pence.meta({ examples: [1500] }),
  /** The most it takes off; null for no limit. */
  maximumDiscountPence: Pence.nullable().meta({ examples: [null, 1000] }),
  /** Times it can be used in all, and by one customer; null for no limit. */
  usageLimit: z
    .int()
    .min(1)
    .nullable()
    .meta({ examples: [200] }),
  perCustomerLimit: z
    .int()
    .min(1)
    .nullable()
    .meta({ examples: [1] }),
  /** Empty: the whole shop. */
  categoryIds: z.array(Id).max(50),
  productIds: z.array(Id).max(200),
  isFirstOrderOnly: z.boolean(),
})
export const VoucherCreate = decided
  .refine(({ kind, value }) => kind === 'fixed' || value <= 100, {
    message: 'is more than 100 per cent',
    path: ['value'],
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { message: 'is not after the start', path: ['endsAt'] })
export type VoucherCreate = z.infer<typeof VoucherCreate>

/** A voucher with how often it was used: `used` never exceeds the limit. */
export const Voucher = z.strictObject({
  ...VoucherCreate.shape,
  id: Id,
  used: z
    .int()
    .min(0)
    .meta({ examples: [12] }),
  isDisabled: z.boolean(),
})
export type Voucher = z.infer<typeof Voucher>

/** One use of a voucher, in the batch of its order. */
export const Redemption = z.strictObject({ id: Id, voucherId: Id, orderId: Id, discountPence: Pence, at: Instant })
export type Redemption = z.infer<typeof Redemption>

/** A code that is out in the world stays what it is; how long and how often it counts may change. */
export const VoucherUpdate = decided
  .pick({ endsAt: true, usageLimit: true, perCustomerLimit: true, categoryIds: true, productIds: true })
  .partial()
export const VoucherSummary = Voucher.pick({
  id: true,
  code: true,
  kind: true,
  value: true,
  used: true,
  isDisabled: true,
})

import { z } from 'zod'
import { Id } from '../../model/primitives.ts'
import { Voucher, VoucherCreate } from '../../model/voucher.ts'
import { adminOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

const write = adminOperation.meta({ access: 'admin', limit: 'write', tags: [] })

export const listVouchers = adminOperation
  .route({ method: 'GET', path: '/staff/vouchers', summary: 'List vouchers', tags: ['Staff: vouchers'] })
  .input(z.strictObject({ ...pageInput, isDisabled: z.boolean().optional() }))
  .output(page(Voucher))

export const createVoucher = write
  .route({
    method: 'POST',
    path: '/staff/vouchers',
    successStatus: 201,
    summary: 'Make a voucher',
    tags: ['Staff: vouchers'],
  })
  .input(VoucherCreate)
  .output(Voucher)
  .errors({
    CODE_TAKEN: {
      status: 409,
      message: 'There is a voucher with this code already.',
      data: z.strictObject({ code: z.string().meta({ examples: ['HARVEST10'] }) }),
    },
  })

export const disableVoucher = write
  .route({
    method: 'POST',
    path: '/staff/vouchers/{id}/disable',
    summary: 'Take a voucher out of use',
    tags: ['Staff: vouchers'],
  })
  .input(z.strictObject({ id: Id }))
  .output(Voucher)
  .errors({ VOUCHER_NOT_FOUND: notFound('There is no such voucher.') })

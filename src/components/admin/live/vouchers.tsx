'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { create, disable } from '#actions/staff-vouchers.ts'
import { answerOf } from '#components/account/live/answer.ts'
import { PATHS } from '../paths.ts'
import { VoucherFormScreen } from '../voucher-form-screen.tsx'
import { voucherOf } from '../vouchers/values.ts'
import { VouchersScreen } from '../vouchers-screen.tsx'

/** All vouchers, as they are. */
export function LiveVouchers(props: Omit<ComponentProps<typeof VouchersScreen>, 'onDisable'>) {
  const router = useRouter()
  return (
    <VouchersScreen
      {...props}
      onDisable={async ({ id }) => {
        const [error] = await disable({ id })
        if (!error) router.refresh()
        return answerOf(error)
      }}
    />
  )
}

/** Makes one, and goes back to the list. */
export function LiveVoucherForm(props: Omit<ComponentProps<typeof VoucherFormScreen>, 'onMake'>) {
  const router = useRouter()
  return (
    <VoucherFormScreen
      {...props}
      onMake={async (values) => {
        const [error] = await create(voucherOf(values))
        if (!error) {
          router.push(PATHS.vouchers)
          router.refresh()
        }
        return answerOf(error)
      }}
    />
  )
}

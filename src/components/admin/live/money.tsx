'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { reconcile } from '#actions/staff-payments.ts'
import { refusalOf } from '#components/account/live/answer.ts'
import { ReconciliationsScreen } from '../reconciliations-screen.tsx'

/** Our books beside Stripe's, as they are. */
export function LiveReconciliations(props: Omit<ComponentProps<typeof ReconciliationsScreen>, 'onCompare'>) {
  const router = useRouter()
  return (
    <ReconciliationsScreen
      {...props}
      onCompare={async ({ day }) => {
        const [error, look] = await reconcile(day === null ? {} : { day })
        if (error) return refusalOf(error)
        router.refresh()
        return { kind: 'done', look }
      }}
    />
  )
}

import type { Reconciliation } from '#contracts/model/payment.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { CompareForm, type OnCompare } from './money/compare-form.tsx'
import { Looks } from './money/looks.tsx'
import { PartsOfMoney } from './money/parts-of-money.tsx'
import { addressOf } from './parts/address.ts'
import { PATHS } from './paths.ts'

type Read =
  { kind: 'ready'; looks: Reconciliation[]; nextCursor: string | null } | { kind: 'failed'; reference: string | null }

type Props = {
  desk: Desk
  /** It is not the first page. */
  isFurther?: boolean
  read: Read
  onCompare: OnCompare
}

/** Our books beside Stripe's: every look, and each penny that was not the same. */
export function ReconciliationsScreen({ desk, isFurther = false, read, onCompare }: Props) {
  return (
    <AdminLayout
      desk={desk}
      current="money"
      title="Books beside Stripe’s"
      lead="Every night all that has moved by card is compared, penny by penny."
    >
      <PartsOfMoney desk={desk} current="reconciliations" />
      <CompareForm onCompare={onCompare} />
      <Listed isFurther={isFurther} read={read} />
    </AdminLayout>
  )
}

function Listed({ isFurther, read }: { isFurther: boolean; read: Read }) {
  if (read.kind === 'failed')
    return (
      <ErrorState
        title="The looks could not be read"
        words="The books are safe; only this list could not be shown. Please load it again."
        reference={read.reference}
      />
    )
  const { looks, nextCursor } = read
  if (looks.length === 0)
    return (
      <EmptyState scene="empty-basket" title="Nobody has looked yet">
        <p>The first look is in the night after the first payment by card.</p>
      </EmptyState>
    )
  return (
    <>
      <Looks looks={looks} />
      <CursorPages
        {...(isFurther ? { newerHref: PATHS.reconciliations } : {})}
        {...(nextCursor === null ? {} : { olderHref: addressOf(PATHS.reconciliations, { cursor: nextCursor }) })}
        words={{ newer: 'To the latest', older: 'Older' }}
      />
    </>
  )
}

import type { Dispute } from '#contracts/model/payment.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { DisputeCard } from './money/dispute-card.tsx'
import { disputesHref, type DisputeQuery } from './money/dispute-query.ts'
import { PartsOfMoney } from './money/parts-of-money.tsx'
import { Filters } from './parts/filters.tsx'

type Read =
  | { kind: 'ready'; disputes: Dispute[]; nextCursor: string | null; /** When it was read. */ now: string }
  | { kind: 'failed'; reference: string | null }

type Props = { desk: Desk; query: DisputeQuery; read: Read }

/** What customers have asked their banks for, and what is to be done about it. */
export function DisputesScreen({ desk, query, read }: Props) {
  const { which } = query
  return (
    <AdminLayout
      desk={desk}
      current="money"
      title="Disputes"
      lead="Customers who have asked their bank for the money back."
    >
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <PartsOfMoney desk={desk} current="disputes" />
        <Filters
          label="Which disputes"
          choices={[
            { href: disputesHref({}), label: 'Open', isCurrent: which === undefined },
            { href: disputesHref({ which: 'over' }), label: 'Decided', isCurrent: which === 'over' },
            { href: disputesHref({ which: 'all' }), label: 'All', isCurrent: which === 'all' },
          ]}
        />
      </div>
      <Listed query={query} read={read} />
    </AdminLayout>
  )
}

function Listed({ query, read }: Omit<Props, 'desk'>) {
  if (read.kind === 'failed')
    return (
      <ErrorState
        title="The disputes could not be read"
        words="They are safe, and Stripe has them, too; only this list could not be shown. Please load it again."
        reference={read.reference}
      />
    )
  const { disputes, nextCursor, now } = read
  const { which, cursor } = query
  if (disputes.length === 0)
    return (
      <EmptyState scene="market-stall" title={which === undefined ? 'Nobody disputes anything' : 'There is none'}>
        <p>Whenever somebody asks their bank for money back, it stands here, and you get a mail.</p>
      </EmptyState>
    )
  return (
    <>
      <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <DisputeCard dispute={dispute} now={now} />
          </li>
        ))}
      </ul>
      <CursorPages
        {...(cursor === undefined ? {} : { newerHref: disputesHref({ which }) })}
        {...(nextCursor === null ? {} : { olderHref: disputesHref({ which, cursor: nextCursor }) })}
        words={{ newer: 'To the first page', older: 'Next page' }}
      />
    </>
  )
}

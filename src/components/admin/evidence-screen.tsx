import type { DisputeEvidence, OrderEvidence, SentMail } from '#contracts/model/evidence.ts'
import { heldWords } from '#components/shop/order/held-words.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { DisputeCard } from './money/dispute-card.tsx'
import { evidenceHref, orderHref, PATHS } from './paths.ts'

type Mail = Omit<SentMail, 'html' | 'text'>
/** The evidence without the words of the mails: those are in the file. */
export type EvidenceShown = Omit<DisputeEvidence, 'orders'> & {
  orders: (Omit<OrderEvidence, 'mails'> & { mails: Mail[] })[]
}

type Props = { desk: Desk; evidence: EvidenceShown }

const ALL_LINES = 50
const OUTCOMES = {
  delivered: 'Delivered',
  opened: 'Opened',
  delayed: 'Late',
  bounced: 'Came back',
  complained: 'Called a nuisance',
  failed: 'Not sent',
} as const

const MAILS: Column<Mail>[] = [
  { key: 'subject', head: 'Mail', isRowHead: true, cell: ({ subject }) => subject },
  {
    key: 'outcome',
    head: 'What became of it',
    isWhole: true,
    cell: ({ outcome, outcomeAt }) =>
      outcome === null ? (
        'Not told yet'
      ) : (
        <>
          <Badge look={outcome === 'delivered' || outcome === 'opened' ? 'open' : 'scarce'}>{OUTCOMES[outcome]}</Badge>
          {outcomeAt !== null && (
            <span className="block text-muted">
              <Time at={outcomeAt} look="moment" />
            </span>
          )}
        </>
      ),
  },
  { key: 'sent', head: 'Sent', isWhole: true, cell: ({ sentAt }) => <Time at={sentAt} look="moment" /> },
]

/** What speaks for us in a dispute: seen here, and taken away as one file. */
export function EvidenceScreen({ desk, evidence }: Props) {
  const { dispute, gatheredAt, orders } = evidence
  return (
    <AdminLayout
      desk={desk}
      current="money"
      title={`Dispute about ${dispute.orders.map(({ number }) => number).join(', ')}`}
      trail={[{ label: 'Disputes', href: PATHS.disputes }]}
      lead="What a bank may be shown."
      actions={
        // A file, no page: the browser takes it by itself.
        <a
          href={evidenceHref(dispute.id, 'evidence.zip')}
          download
          className="inline-flex min-h-tap items-center justify-center rounded-card border-2 border-transparent bg-rust px-6 py-3 text-center font-semibold text-sheet no-underline transition-colors hover:bg-rust-deep"
        >
          Download all of it
        </a>
      }
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="xl:order-last">
          <DisputeCard dispute={dispute} now={gatheredAt} isAlone />
        </div>
        <div className="space-y-6">
          {orders.map((one) => (
            <OneOrder key={one.order.id} evidence={one} />
          ))}
          <p className="text-muted">
            In the file: each order as a page and as data, its packing slip, its books, who handed it over, and every
            mail as it was sent. Links and codes that let their reader act for the customer are blanked.
          </p>
        </div>
      </div>
    </AdminLayout>
  )
}

function OneOrder({ evidence: { order, handOver, mails } }: { evidence: EvidenceShown['orders'][number] }) {
  return (
    <section aria-label={order.number} className="space-y-4">
      <h2 className="text-2xl">
        <IntentLink href={orderHref(order.id)} className="tabular-nums hover:text-rust">
          {order.number}
        </IntentLink>
      </h2>
      <p className="wrap-anywhere">
        {order.customer.name}: {heldWords(order, ALL_LINES)}, {formatPence(order.totalPence)}.
        {order.customer.phone !== undefined && (
          <>
            {' '}
            Ring <TextLink href={`tel:${order.customer.phone.replace(/[^\d+]/g, '')}`}>{order.customer.phone}</TextLink>
            .
          </>
        )}
      </p>
      {handOver ? (
        <Notice
          look="good"
          title={`${handOver.how === 'collected' ? 'Collected' : 'Delivered'} at ${formatMoment(handOver.at)}`}
        >
          <p>{handOver.name ?? 'Somebody of the staff'} has marked it at that moment.</p>
        </Notice>
      ) : (
        <Notice title="Nobody has marked it as handed over">
          <p>Without that there is little to show. If it was, mark it now; the record says when that was done.</p>
        </Notice>
      )}
      <Table
        caption={`Mails about ${order.number}`}
        columns={MAILS}
        rows={mails}
        keyOf={({ id }) => id}
        empty="No mail has left about it."
      />
    </section>
  )
}

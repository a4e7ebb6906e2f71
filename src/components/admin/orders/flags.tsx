import type { OrderFlags } from '#contracts/model/desk-order.ts'
import type { Order } from '#contracts/model/order.ts'
import { Icon } from '#components/ui/icon.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { formatDate } from '#lib/dates.ts'
import { evidenceHref } from '../paths.ts'

/** An order with what must be known of it; what a mark or a payment answers does not tell that. */
export type SeenOrder = Order & { flags?: OrderFlags }

/** What must not be missed about an order: nobody is reached by mail, or the bank waits for an answer. Nothing where all is well. */
export function Flags({ order: { flags, customer, number } }: { order: SeenOrder }) {
  if (!flags || (flags.silence === null && flags.dispute === null)) return null
  const { silence, dispute } = flags
  return (
    <ul className="space-y-1 text-base font-semibold text-danger print:hidden">
      {silence !== null && (
        <li className="wrap-anywhere">
          <Icon name="phone" /> Mails do not arrive: please ring{' '}
          {customer.phone === undefined ? (
            <span className="font-normal">(no telephone with the order: tell them at the table)</span>
          ) : (
            <a
              href={`tel:${customer.phone.replace(/[^\d+]/g, '')}`}
              className="inline-flex min-h-6 items-center whitespace-nowrap text-danger"
            >
              {customer.phone}
            </a>
          )}
        </li>
      )}
      {dispute && (
        <li className="wrap-anywhere">
          <Icon name="alert" />{' '}
          <IntentLink href={evidenceHref(dispute.id)} className="inline-flex min-h-6 items-center text-danger">
            {dispute.status === 'needs_response' && dispute.dueBy !== null
              ? `Disputed: answer by ${formatDate(dispute.dueBy)}`
              : 'Disputed: the bank decides'}
            <span className="sr-only">, {number}</span>
          </IntentLink>
        </li>
      )}
    </ul>
  )
}

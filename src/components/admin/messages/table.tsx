import type { EmailMessage } from '#contracts/model/message.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import type { Desk } from '../layout/sections.ts'
import { orderHref } from '../paths.ts'
import { Lift, Resend, type OnLift, type OnResend } from './deeds.tsx'
import { kindWords, SILENCE_WORDS, STATUS_WORDS } from './words.ts'

const LOOKS = {
  parked: 'scarce',
  waiting: 'past',
  sent: 'past',
  delivered: 'open',
  bounced: 'scarce',
  complained: 'scarce',
  failed: 'scarce',
} as const

const COLUMNS: Column<EmailMessage>[] = [
  {
    key: 'what',
    head: 'Mail',
    isRowHead: true,
    cell: ({ kind, order }) => (
      <>
        {kindWords(kind)}
        {order && (
          <IntentLink
            href={orderHref(order.orderId)}
            className="block font-normal text-rust tabular-nums hover:text-rust-deep"
          >
            {order.number}
          </IntentLink>
        )}
      </>
    ),
  },
  {
    key: 'state',
    head: 'State',
    cell: ({ status, attempts, lastError }) => (
      <div className="min-w-36">
        <Badge look={LOOKS[status]}>{STATUS_WORDS[status]}</Badge>
        {attempts > 1 && <span className="block text-muted">{attempts} tries</span>}
        {lastError !== null && <span className="block wrap-anywhere text-danger">{lastError}</span>}
      </div>
    ),
  },
  {
    key: 'to',
    head: 'To',
    cell: ({ to, silence }) => (
      <div className="min-w-44">
        {to ?? <span className="text-muted">Nobody who is known any more</span>}
        {silence !== null && <strong className="block text-danger">It {SILENCE_WORDS[silence]}: please ring</strong>}
      </div>
    ),
  },
  {
    key: 'when',
    head: 'When',
    isWhole: true,
    cell: ({ createdAt, sentAt, toldAt }) => (
      <>
        <Time at={toldAt ?? sentAt ?? createdAt} look="moment" />
        {sentAt === null && <span className="block text-muted">written, not sent</span>}
      </>
    ),
  },
]

type Props = {
  desk: Desk
  caption: string
  messages: EmailMessage[]
  empty: string
  onResend: OnResend
  onLift: OnLift
  onDone: (message: EmailMessage) => void
}

/** Mails and what became of them; what can be done about one stands beside its state. */
export function MessagesTable({ desk, caption, messages, empty, onResend, onLift, onDone }: Props) {
  const [what, state, ...more] = COLUMNS
  const deeds: Column<EmailMessage> = {
    key: 'deeds',
    head: 'To do',
    isWhole: true,
    isOnScreen: true,
    cell: (message) => (
      <div className="grid justify-items-start gap-4">
        {message.status === 'parked' && message.silence === null && (
          <Resend message={message} on={onResend} onDone={onDone} />
        )}
        {message.silence !== null && desk.role === 'admin' && <Lift message={message} on={onLift} onDone={onDone} />}
      </div>
    ),
  }
  return (
    <Table
      caption={caption}
      columns={[...(what && state ? [what, state] : []), deeds, ...more]}
      rows={messages}
      keyOf={({ id }) => id}
      empty={empty}
    />
  )
}

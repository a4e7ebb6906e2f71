import type { Customer } from '#contracts/model/customer.ts'
import type { GiftCard } from '#contracts/model/gift-card.ts'
import type { EmailMessage, Notification } from '#contracts/model/message.ts'
import type { Alert, AuditEntry, Backup, Setting, WebhookEvent } from '#contracts/model/operations-room.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Payment } from '#contracts/model/payment.ts'
import { addDays } from '#lib/dates.ts'
import { idOf } from '../ids.ts'

const KINDS: Partial<Record<Order['status'], Notification['kind']>> = {
  cancelled: 'order_cancelled',
  collected: 'order_ready',
}
const MAIL_STATES = ['delivered', 'delivered', 'delivered', 'sent', 'waiting', 'parked'] as const
const EVENT_STATES = ['processed', 'processed', 'ignored', 'failed'] as const
const ALERTS = [
  'Three mails are parked',
  'A webhook failed three times',
  'The nightly copy is late',
  'Half of the slots are full',
] as const
const SEVERITIES = ['warning', 'critical', 'warning', 'info'] as const
const MANY = 50
const SECOND_MS = 1000

const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * SECOND_MS).toISOString()

/** Whom nothing is sent to any more, and why. */
type Suppression = { email: string; reason: 'bounced' | 'complained' }

/** One of the customers has an address that does not exist, and one wants no mail. */
export const makeSuppressions = (people: readonly Customer[]): Suppression[] =>
  [people[7], people[12]].flatMap((person, index) =>
    person ? [{ email: person.email, reason: index === 0 ? ('bounced' as const) : ('complained' as const) }] : [],
  )

/** Who was told what of which order. */
export function makeMessages(orders: Order[], suppressions: readonly Suppression[]) {
  const kindOf = (order: Order) => KINDS[order.status] ?? 'order_confirmed'
  const notifications = orders.map((order, index): Notification => ({
    id: idOf('notification', order.id),
    kind: kindOf(order),
    to: order.customer.email,
    createdAt: order.placedAt,
    readAt: index % 3 === 0 ? null : after(order.placedAt, 900),
  }))
  const silent = new Map(suppressions.map(({ email, reason }) => [email, reason]))
  /** Whose address has been told of: what is owed to them since is parked. */
  const told = new Set<string>()
  const emails = orders.map((order, index): EmailMessage => {
    const { id, number, customer, placedAt } = order
    const silence = silent.get(customer.email) ?? null
    const isToldNow = silence !== null && !told.has(customer.email)
    if (isToldNow) told.add(customer.email)
    const status = isToldNow ? silence : silence ? 'parked' : (MAIL_STATES[index % MAIL_STATES.length] ?? 'delivered')
    const isGone = status !== 'waiting' && status !== 'parked'
    return {
      ...{ id: idOf('email', id), kind: kindOf(order), to: customer.email, order: { orderId: id, number }, status },
      attempts: status === 'waiting' ? 0 : status === 'parked' && !silence ? 5 : 1,
      createdAt: placedAt,
      sentAt: isGone ? after(placedAt, 4) : null,
      toldAt: isGone && status !== 'sent' ? after(placedAt, 9) : null,
      lastError:
        status !== 'parked' ? null : silence ? 'Nothing is sent to this address any more.' : 'Resend did not answer.',
      silence,
    }
  })
  return { notifications, emails }
}

/** What staff have done, what vendors have told, and what the bakery's machines report. */
export function makeRoom(orders: Order[], payments: Payment[], staff: Customer, today: string) {
  const day = (ago: number, time: string) => `${addDays(today, -ago)}T${time}.000Z`
  const events = payments.map((payment, index): WebhookEvent => {
    const status = EVENT_STATES[index % EVENT_STATES.length] ?? 'processed'
    return {
      id: idOf('event', payment.id),
      vendor: payment.method === 'card' ? 'stripe' : 'resend',
      vendorEventId: `evt_${payment.id.slice(0, 8)}`,
      type: payment.method === 'card' ? 'checkout.session.completed' : 'email.delivered',
      status,
      attempts: status === 'failed' ? 3 : 1,
      receivedAt: after(payment.createdAt, 2),
      lastError: status === 'failed' ? 'The order has been cancelled.' : null,
    }
  })
  const audit = orders
    .filter(({ status }) => status === 'collected' || status === 'no_show')
    .map((order): AuditEntry => ({
      id: idOf('audit', order.id),
      actorId: staff.id,
      action: `order.${order.status}`,
      entity: 'order',
      entityId: order.id,
      before: { status: 'ready' },
      after: { status: order.status },
      at: order.slot.startsAt,
    }))
  const alerts = Array.from({ length: MANY }, (_, index): Alert => ({
    id: idOf('alert', String(index)),
    severity: SEVERITIES[index % SEVERITIES.length] ?? 'info',
    title: ALERTS[index % ALERTS.length] ?? '',
    raisedAt: day(index, '06:05:00'),
    resolvedAt: index === 0 ? null : day(index, '07:30:00'),
  }))
  const backups = Array.from({ length: MANY }, (_, index): Backup => ({
    id: idOf('backup', String(index)),
    takenAt: day(index, '02:00:00'),
    size: 48_211_968 - index * 131_072,
    sha256: [1, 2].map((half) => idOf('sha', String(index), String(half)).replaceAll('-', '')).join(''),
    restoredAt: index === 7 ? day(6, '10:20:00') : null,
  }))
  const changedAt = day(30, '15:00:00')
  const settings: Setting[] = [
    { key: 'pay_on_collection_enabled', value: true, changedAt },
    { key: 'pay_on_collection_limit_pence', value: 6000, changedAt },
    { key: 'card_payments_enabled', value: false, changedAt },
    { key: 'bank_transfer_enabled', value: false, changedAt },
    { key: 'hold_minutes', value: 30, changedAt },
    { key: 'vat_registered', value: true, changedAt },
  ]
  const giftCards = Array.from({ length: MANY }, (_, index): GiftCard => {
    const initialPence = 1000 * (1 + (index % 5))
    return {
      id: idOf('gift-card', String(index)),
      kind: index % 5 === 4 ? 'store_credit' : 'gift_card',
      codeEnding: idOf('gift-card-code', String(index)).slice(0, 4).toUpperCase(),
      initialPence,
      balancePence: index % 4 === 3 ? 0 : initialPence - 130 * (index % 7),
      boughtAt: day(100 + index, '12:00:00'),
      expiresAt: null,
    }
  })
  return { events, audit, alerts, backups, settings, giftCards }
}

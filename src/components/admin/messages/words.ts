import type { EmailMessage } from '#contracts/model/message.ts'

/** What a mail tells of, by its kind. */
const KINDS: Readonly<Record<string, string>> = {
  order_confirmed: 'Order confirmed',
  order_awaits_payment: 'Order to be paid',
  order_changed: 'Order changed',
  order_cancelled: 'Order cancelled',
  order_ready: 'Order ready',
  collection_reminder: 'Reminder of the day before',
  order_cannot_bake: 'Something cannot be baked',
  order_expired: 'Order not paid in time',
  order_refunded: 'Money given back',
  payment_too_late: 'Paid too late',
  payment_failed: 'Payment failed',
  payment_received: 'Receipt',
  sale_moved: 'Bake sale moved',
  sale_cancelled: 'Bake sale cancelled',
  sale_opens: 'Bake sale opens',
  gift_card_sent: 'A gift card',
  gift_card_bought: 'Gift card bought',
  gift_card_unpaid: 'Gift card not paid',
  gift_card_returned: 'Gift card paid back',
  gift_card_taken_back: 'To us: a gift card was paid back',
  refund_failed: 'To us: a refund has come back',
  dispute_opened: 'To us: a dispute',
  mail_bounced: 'To us: whom to ring',
  vendor_down: 'To us: a vendor does not answer',
  vendor_back: 'To us: a vendor is back',
  books_differ: 'To us: the books do not agree',
  mails_parked: 'To us: mails are parked',
  slack_alert: 'To our channel',
  contact_message: 'To us: a message',
  waiting_joined: 'On the waiting list',
  waiting_offered: 'A place has come free',
  waiting_passed: 'A place has gone to others',
  verify_email: 'Confirm an address',
  account_exists: 'There is an account already',
  reset_password: 'A new password',
  change_email: 'Confirm a new address',
  email_changed: 'The address was changed',
  password_changed: 'The password was changed',
  account_erased: 'The account is erased',
  staff_invitation: 'Invitation to the staff',
  google_linked: 'Google was connected',
  google_unlinked: 'Google was taken off',
  data_export: 'A copy of their data',
}

/** A kind that has no words of its own yet is told by its name. */
export function kindWords(kind: string) {
  const words = KINDS[kind] ?? kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const STATUS_WORDS = {
  parked: 'Parked',
  waiting: 'Waiting',
  sent: 'On its way',
  delivered: 'Delivered',
  bounced: 'Came back',
  complained: 'Called a nuisance',
  failed: 'Not sent',
} as const satisfies Record<EmailMessage['status'], string>

export const SILENCE_WORDS = {
  bounced: 'takes no mail',
  complained: 'wants no mail',
} as const satisfies Record<NonNullable<EmailMessage['silence']>, string>

/** `1.2 %` */
export const percent = (share: number) => `${(100 * share).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`

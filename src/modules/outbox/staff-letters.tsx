import { StaffAlertEmail, staffAlertSubject } from '#components/email/staff-alert.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { findOutage } from '#modules/outages/repository.ts'
import type { Context } from '#platform/context.ts'
import type { AlertKind, WriteAlert } from './alert.ts'
import type { Told } from './letter.ts'
import { STAFF_ALERTS } from './staff-alerts.ts'

const byMail =
  (write: WriteAlert) =>
  async (context: Context, subjectId: string, createdAt: Date): Promise<Told> => {
    const alert = await write(context, subjectId, createdAt)
    if (alert === null || alert === 'unwanted') return alert
    return { to: BAKERY.email, subject: staffAlertSubject(alert), mail: <StaffAlertEmail alert={alert} /> }
  }

/** A mail that says that no mail goes out comes when that is over: Slack says it, and a mail says that it is back. */
const downByMail: WriteAlert = async (context, outageId, createdAt) => {
  const outage = await findOutage(context.database, outageId)
  return outage?.vendor === 'resend' ? 'unwanted' : STAFF_ALERTS.vendor_down(context, outageId, createdAt)
}

/** What goes to our own inbox, because a person must see to it. */
export const STAFF_LETTERS = {
  refund_failed: byMail(STAFF_ALERTS.refund_failed),
  dispute_opened: byMail(STAFF_ALERTS.dispute_opened),
  mail_bounced: byMail(STAFF_ALERTS.mail_bounced),
  gift_card_taken_back: byMail(STAFF_ALERTS.gift_card_taken_back),
  vendor_down: byMail(downByMail),
  vendor_back: byMail(STAFF_ALERTS.vendor_back),
  books_differ: byMail(STAFF_ALERTS.books_differ),
  mails_parked: byMail(STAFF_ALERTS.mails_parked),
} satisfies Record<AlertKind, ReturnType<typeof byMail>>

import { GIFT_CARD } from '#lib/constants/backend.ts'
import { addDays, londonDate, londonInstant } from '#lib/dates.ts'

/** The days on which a card may be sent, local dates. @param now by the shop's clock */
export const sendDays = (now: Date) => ({
  from: londonDate(now),
  until: addDays(londonDate(now), GIFT_CARD.mostDaysAhead),
})

/** When a card is sent whose money has come: at once, or in the morning of the day that its buyer has named. */
export function sendAt(sendOn: string | null, now: Date): Date {
  const morning = sendOn === null ? now : new Date(londonInstant(sendOn, GIFT_CARD.sentAt))
  return morning > now ? morning : now
}

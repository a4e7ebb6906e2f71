import type { Dispute } from '#contracts/model/payment.ts'

/** Letters and digits of a credit's code (`gift-cards/code.ts`), in four groups. */
const CODE = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-([0-9A-HJKMNP-TV-Z]{4})\b/g
/** What stands behind a path of ours and opens something for whoever has it. */
const TOKEN = /(\/(?:orders|waiting-list|unsubscribe|verify-email|reset-password|invitation)\/)[\w-]{32,}/g

/** A mail without what lets its reader act as the customer, or spend their money: a bank needs to see it, and not to have it. */
export const withoutKeys = (text: string) => text.replaceAll(TOKEN, '$1…').replaceAll(CODE, '····-····-····-$1')

/** What the file is called that all of it is packed into. */
export const fileNameOf = ({ orders }: Pick<Dispute, 'orders'>) =>
  `dispute-${orders.map(({ number }) => number).join('-')}.zip`

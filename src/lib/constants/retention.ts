import { BASKET_KEPT_DAYS } from './frontend.ts'

const YEAR = 365

type Kept = {
  /** Days after the last that has happened to it; less is a part of one. */
  days: number
  /** For the page on privacy: what it is, and what becomes of it then. */
  what: string
  then: 'deleted' | 'shortened' | 'forgets whose it was'
  /** Gone without a job: it is written with an end. */
  byItself?: true
}

/**
 * How long what is kept of people is kept, and what happens then: the one table. The job that forgets has a way for each line, and the page on privacy shows
 * it. Source: UK GDPR, article 5(1)(e); of orders, HMRC: records for six years from the end of the year that they belong to.
 */
export const RETENTION = {
  baskets: { days: BASKET_KEPT_DAYS, what: 'A basket that nobody changes', then: 'deleted' },
  addresses: {
    ...{ days: 30, what: 'The address (IP) that a sign-in, or a change of an account, came from', then: 'shortened' },
  },
  sessions: { days: 30, what: 'Where you were signed in, once that has ended', then: 'deleted' },
  tokens: {
    days: 1,
    what: 'By what we ask Google whether your account still stands, while you are signed in',
    then: 'deleted',
    byItself: true,
  },
  proofs: { days: 7, what: 'Links of our mails and sign-ins that were begun, once they are over', then: 'deleted' },
  recoveryCodes: { days: 30, what: 'Recovery codes that were used', then: 'deleted' },
  invitations: { days: 90, what: 'Invitations to the staff, once they are over', then: 'deleted' },
  exports: { days: 0, what: 'A copy of your data that you asked for, once its link is over', then: 'deleted' },
  waitingPlaces: { days: 180, what: 'A place in a waiting list', then: 'forgets whose it was' },
  letters: { days: YEAR, what: 'That we have sent you a mail (not its words)', then: 'deleted' },
  messages: { days: 2 * YEAR, what: 'What you have written to us', then: 'deleted' },
  giftsBegun: { days: 30, what: 'A gift card that nobody has paid for', then: 'forgets whose it was' },
  giftWords: { days: 2 * YEAR, what: 'To whom a gift card went, and the words with it', then: 'deleted' },
  giftCards: { days: 7 * YEAR, what: 'Who has bought a gift card, for the tax office', then: 'forgets whose it was' },
  orders: { days: 7 * YEAR, what: 'An order, for the tax office', then: 'forgets whose it was' },
  documents: {
    days: 7 * YEAR,
    what: 'A receipt or credit note, for the tax office (one of more than £250 has your name for so long, also when you have deleted your account)',
    then: 'forgets whose it was',
  },
  calls: {
    days: 2,
    what: 'How often somebody has asked us for something, by the hour',
    then: 'deleted',
    byItself: true,
  },
} as const satisfies Record<string, Kept>

export type KeptThing = keyof typeof RETENTION

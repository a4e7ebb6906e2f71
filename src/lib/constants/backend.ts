import type { LimitClass } from '#contracts/operation.ts'

/** Calls that one caller may make in a period, by class. */
export const RATE_LIMITS = {
  authentication: { calls: 5, seconds: 60 },
  read: { calls: 100, seconds: 60 },
  write: { calls: 10, seconds: 60 },
  /** What staff do at the table, one customer after the other. */
  desk: { calls: 120, seconds: 60 },
  basket: { calls: 60, seconds: 60 },
  payment: { calls: 10, seconds: 60 },
  imageUpload: { calls: 10, seconds: 86_400 },
} as const satisfies Record<LimitClass, { calls: number; seconds: number }>

/** The period of the platform's fence: it knows ten seconds and a minute. */
export const FENCE_SECONDS = 60

/** How long a call waits for its counter, in milliseconds: then the platform's fence alone has judged it. */
export const COUNTER_TIMEOUT_MS = 2_000

/** How often a counter hands on what it has counted, and how long the totals of an hour are kept. */
export const TOTALS_EVERY_SECONDS = 30
export const TOTALS_KEPT_SECONDS = 2 * 24 * 60 * 60

/** Largest request body that the API reads, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024

/** Seconds for which a query stays in KV, by entity. */
export const QUERY_TTL_SECONDS = { bakeSales: 5 * 60, bakeSale: 5 * 60, product: 15 * 60 } as const

/** A business that is not registered for VAT charges and shows none. */
export const VAT_REGISTERED = true

/** Who sells: what stands on receipts. The number is not shown by a business that is not registered. */
export const SELLER = {
  name: 'Band of Bakers Ltd',
  addressLines: ['The Old Bakehouse', '14 High Street', 'Bishop’s Castle'],
  postcode: 'SY9 5BQ',
  vatNumber: 'GB 123 4567 82',
} as const

/** Orders whose documents one run of the job looks at. */
export const DOCUMENTS_A_RUN = 50

/** Up to this much a retailer's invoice need not name its customer: what is more does, for as long as it is kept. Source: VAT Regulations 1995, regulation 16. */
export const NAMELESS_UP_TO_PENCE = 25_000

/** What one customer may owe at the table in all, in pence; who did not come once pays ahead. */
export const UNPAID_LIMIT_PENCE = 15_000

/** What one member of staff may give back of one order in all, in pence; an admin gives back the rest. */
export const STAFF_REFUND_LIMIT_PENCE = 5_000

/** How long a place is kept for money that is on its way, in minutes; a bank transfer takes days, but never past the cutoff. */
export const HOLD_MINUTES = { card: 35, bank_transfer: 3 * 24 * 60 } as const

/** Orders that one run of a job ends, and plans that it freezes; the next run takes the next. */
export const ENDINGS_A_RUN = 100
export const PLANS_A_RUN = 20
/** Forgotten baskets that one run takes away, and rows of each other thing whose time is over. */
export const BASKETS_A_RUN = 500
export const FORGOTTEN_A_RUN = 200

export const OUTBOX = {
  /** How long one delivery may take before another worker may try, in seconds. */
  leaseSeconds: 60,
  /** Wait before the n-th retry, in seconds; the last one repeats. */
  backoffSeconds: [10, 30, 60, 300, 900, 3600],
  /** Deliveries that are tried before a message is parked where staff see it: about two days. */
  maxAttempts: 50,
  /** Messages that one sweep takes. */
  sweepSize: 50,
} as const

/** A vendor that has failed so often, and for so long, is told to staff; a moment of it is not. */
export const OUTAGE = { leastFailures: 2, toldAfterMs: 2 * 60_000 } as const

/** How long one call of Slack may take, in milliseconds; how often it is tried again, and when nobody tries for a while. */
export const SLACK_LIMITS = { timeoutMs: 5_000, retries: 2, breakAfterFailures: 5, breakMs: 30_000 } as const

/** How often staff are told at most that there are messages that nobody could deliver. */
export const PARKED_TOLD_EVERY_MS = 60 * 60_000
/** What was given up longer ago is not told the first time. */
export const PARKED_TOLD_OF_MS = 7 * 24 * 60 * 60_000

export const SLICES = {
  /** Letters of one call: as many as the vendor takes. */
  size: 100,
  /** Calls of one run, so that a worker makes no more letters than it has time for; and the pause between two, which leaves half of the vendor's rate to others. */
  aRun: 5,
  pauseMs: 1_000,
  /** How long one call may take before another worker tries it again, in seconds. */
  leaseSeconds: 120,
} as const

/** London hours in which nobody is written to who does not wait for it: from the evening until the morning. */
export const QUIET_HOURS = { from: '21:00', until: '08:00' } as const

/** The London time of the day before at which somebody is reminded of what they collect; and the reminders that one run writes for a bake sale. */
export const REMINDER = { at: '10:00', aRun: 200 } as const

/** Pages that are the same for everybody, and are kept whole. What is personal (an order, a checkout) is none of them. */
export const CACHED_PAGES = [
  /^\/$/,
  /^\/bake-sales(\/[a-z0-9-]+)?$/,
  /^\/(products|journal)(\/[a-z0-9-]+)?$/,
  /^\/(about|contact|faq|how-it-works|find-us|delivery|gift-cards|allergens|privacy|terms|cookies)$/,
] as const

export const PAGE_CACHE = {
  /** How long a page is answered as it is, in milliseconds. */
  freshMs: 30_000,
  /** How long it is answered while a new one is made behind it. */
  staleMs: 60_000,
  /** How often the version of all pages is read: how long a change of staff may take to be seen. */
  versionMs: 5_000,
  /** Pages that one isolate keeps, some 40 KB each. */
  pages: 200,
} as const

/** What a basket holds at most: lines, and bake sales. A checkout takes as many. */
export const BASKET_LINES = 50
export const BASKET_BAKE_SALES = 10

/** How long what has come free is kept for who has waited for it, in minutes; never past the cutoff. */
export const OFFER_MINUTES = 120

/** Offers that one run of the job makes, and ends; and how many in the line of one item it looks at. */
export const OFFERS_A_RUN = 100
export const LINE_A_RUN = 20

/** How long a session lasts unused, and at all, in minutes: staff sign in each day. How often it is written down that one is used. */
export const SESSION_LIMITS = {
  customer: { idleMinutes: 30 * 24 * 60, absoluteMinutes: 90 * 24 * 60 },
  staff: { idleMinutes: 2 * 60, absoluteMinutes: 12 * 60 },
  seenEveryMinutes: 5,
} as const

/**
 * How long the word of the vendor that an account stands is enough, and after what time it is asked again when it did not answer, in minutes; and how long
 * the vendor's tokens of a session are kept for that, in seconds.
 */
export const VOUCHING = { everyMinutes: 60, againAfterMinutes: 5, tokensSeconds: 24 * 60 * 60 } as const

/** How long what was sent to somebody proves who they are, in minutes. */
export const PROOF_MINUTES = {
  verify_email: 3 * 24 * 60,
  reset_password: 60,
  change_email: 24 * 60,
  second_factor: 5,
  google: 10,
  google_link: 10,
} as const

/** How long somebody may think about an invitation to the staff. */
export const INVITATION_DAYS = 7

/** Codes that may be tried for one sign-in. */
export const SECOND_FACTOR_TRIES = 5
export const RECOVERY_CODES = 10

/** How long a vendor of identities may take, in milliseconds, and by how many seconds its clock may be off. */
export const IDENTITY_TIMEOUT_MS = 5_000
export const CLOCK_SKEW_SECONDS = 30

/** How long one call of Stripe and all its tries may take, in milliseconds; how often it is tried again, and when nobody tries for a while. */
export const STRIPE_LIMITS = {
  timeoutMs: 6_000,
  totalMs: 12_000,
  retries: 2,
  breakAfterFailures: 5,
  breakMs: 10_000,
} as const

/** How lately somebody must have signed in who has no password to show for what cannot be taken back, in minutes. */
export const FRESH_SIGN_IN_MINUTES = 15

/** Bake sales that one run of the job announces, and people whom it looks at for each. */
export const SALES_ANNOUNCED_A_RUN = 5
export const READERS_A_RUN = 200

/** How long an export of somebody's data may take to be prepared, and how long its link works then. */
export const DATA_EXPORT = { givenUpAfterHours: 24, linkDays: 7 } as const
export const EXPORTS_A_RUN = 5

/** Erasures that one run of the job finishes. */
export const ERASURES_A_RUN = 20

/** The words on privacy that are agreed to from now on; another version whenever they change. */
export const PRIVACY_POLICY = '2026-03'

/** Addresses that one account keeps; a trigger says the same. */
export const ADDRESSES_KEPT = 20

/** A page of the vendor stays open this long at least, in minutes: Stripe closes none sooner. */
export const SESSION_MINUTES = 31

/** Orders whose money goes back in one run of the job. */
export const DUES_A_RUN = 50

export const REFUNDS = {
  /** Refunds that one run asks for. */
  aRun: 30,
  /** How long until the vendor is asked again how one stands that it has not decided: webhooks tell sooner. */
  askAgainMs: 60 * 60_000,
  /** Wait before the n-th try again while it does not answer; the last one repeats. */
  backoffMs: [10_000, 60_000, 300_000, 900_000, 3_600_000],
} as const

/** Gift cards that are bought: how long the page to pay on is open, on which of the next days one may be sent, and when, by London's clock. */
export const GIFT_CARD = { payMinutes: 35, mostDaysAhead: 365, sentAt: '08:00' } as const

/** How often the vendor is asked how a payment stands while its customer waits for word, and after its page has closed. */
export const PAYMENT_CHECK_MS = 5_000
export const PAYMENTS_A_RUN = 30

/** Of so many days mails are counted; and the share that comes back above which somebody must look. */
export const FIGURES_DAYS = 30
export const BOUNCE_WARNING = 0.02

export const RECONCILIATION = {
  /** How often the books are compared by themselves, how far back the first time, and how much of the last look is looked at again. */
  everyMs: 24 * 60 * 60_000,
  firstMs: 7 * 24 * 60 * 60_000,
  overlapMs: 24 * 60 * 60_000,
  /** What is younger may still be being written. */
  settleMs: 60_000,
  mostDifferences: 200,
  /** Things that are looked at from their beginning, because a while shows only a part of them. */
  mostAskedAgain: 50,
} as const

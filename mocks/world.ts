import type { DataExport } from '#contracts/api/privacy.ts'
import type { Consent } from '#contracts/model/consent.ts'
import type { Address, Customer } from '#contracts/model/customer.ts'
import type { GiftCard, GiftCardPurchase } from '#contracts/model/gift-card.ts'
import type { Order } from '#contracts/model/order.ts'
import type { Device } from '#contracts/model/session.ts'
import { makeBakery } from './bakery/bakery.ts'
import { makeEdgeSales } from './bakery/edge-sales.ts'
import { makeGiftCards } from './bakery/gift-cards.ts'
import { makeOffice, type Office } from './bakery/office/office.ts'
import { idOf } from './bakery/ids.ts'
import type { Bakery } from './bakery/types.ts'
import { NOW } from './now.ts'

/** Who is calling. `expired` was signed in, and is not any more; `other_customer` is a customer, but not the one whose things one sees. */
export const CALLERS = ['visitor', 'expired', 'customer', 'other_customer', 'staff', 'admin'] as const
export type Caller = (typeof CALLERS)[number]

/** What the mock world remembers between two calls. */
export type World = {
  now: Date
  caller: Caller
  /** Who has signed in, where it is nobody of the cast. */
  personId: string | null
  isEmpty: boolean
  bakery: Bakery
  office: Office
  /** Orders by the token that opens them. */
  orders: Map<string, Order>
  /** What was answered under an idempotency key, and to which request. */
  answered: Map<
    string,
    { request: string; placed: { bakeSaleId: string; number: string; token: string; order: Order }[] }
  >
  /** What staff have done under an idempotency key. */
  done: Map<string, unknown>
  /** Units and offers by menu item, and the voucher, of the browser that calls. */
  basket: { units: Map<string, number>; offers: Map<string, string>; voucherCode: string | null }
  /** Addresses by customer. */
  addresses: Map<string, Address[]>
  /** What people have decided, the last last: by their ids, and `visitor` for whoever has not signed in. */
  consents: Map<string, Consent[]>
  /** Who wants no reminders: people by their ids, and guests by their addresses. */
  withoutReminders: Set<string>
  /** Everybody's password, and who has none: they sign in with Google. */
  password: string
  withoutPassword: Set<string>
  /** Who can sign in with Google, by their ids: as whom there. */
  withGoogle: Map<string, string>
  /** What people have asked for of their data, by their ids: the link that is in the mail. */
  exports: Map<string, { asked: DataExport; token: string }>
  /** When whoever calls has signed in. */
  signedInAt: Date
  /** Links that were mailed, each good once. */
  proofs: {
    token: string
    kind: 'verify_email' | 'reset_password' | 'change_email' | 'google' | 'google_link' | 'invitation'
    email: string
  }[]
  /** Whoever has shown a password, by the challenge that they go on with. */
  challenges: Map<string, { email: string; tries: number }>
  /** The second factors of people, by their ids: begun, or counting, with so many recovery codes. */
  secondFactors: Map<string, { isOn: boolean; recoveryCodes: number }>
  /** Where people are signed in, by their ids. */
  devices: Map<string, Device[]>
  /** What was answered to a moved bake sale, by the token of the order. */
  moves: Map<string, string>
  /** Gift cards and credit by their codes, as they are read. */
  cards: Map<string, GiftCard>
  /** Gift cards that are being bought, or were, by the token that opens the purchase. */
  purchases: Map<string, GiftCardPurchase>
  /** The card that has paid for an order, by the order’s id. */
  paidBy: Map<string, GiftCard>
  /** Who waits for which menu item, first come first. */
  waiting: {
    menuItemId: string
    email: string
    token: string
    quantity: number
    askedFor: number
    status: 'waiting' | 'offered' | 'taken' | 'passed' | 'left'
    /** Empty until there is an offer. */
    offeredUntil: string
  }[]
}

const TODAY = NOW.slice(0, 10)
const BAKERY = makeBakery(TODAY)
const OFFICE = makeOffice(BAKERY, TODAY, new Date(NOW))

/** The token that opens an order in the mock world. */
export const tokenOf = (id: string) => id.replaceAll('-', '').padEnd(64, '0')

export const MOMENTS = ['typical', 'before_opening', 'after_cutoff'] as const
type Moment = (typeof MOMENTS)[number]

type Options = {
  /** Who looks at it. */
  caller?: Caller
  /** What time it is there. */
  moment?: Moment
  /** A bakery that has just been set up: nothing is announced, nobody has ordered, no list has anything in it. */
  isEmpty?: boolean
}

/** When it is: the morning of the mocks, a moment before any bake sale opens, or one after the next has closed. */
function nowAt(moment: Moment) {
  const { bakeSales } = BAKERY
  const instants = bakeSales.map(({ opensAt, cutoffAt }) => ({
    opens: Date.parse(opensAt),
    closes: Date.parse(cutoffAt),
  }))
  switch (moment) {
    case 'typical':
      return new Date(NOW)
    case 'before_opening':
      return new Date(Math.min(...instants.map(({ opens }) => opens)) - 1000)
    case 'after_cutoff':
      return new Date(Math.min(...instants.map(({ closes }) => closes)) + 1000)
  }
}

/** An office in which nobody has done anything yet; the people are there. */
const emptied = (office: Office): Office => ({
  ...office,
  addresses: [],
  orders: [],
  ledger: [],
  payments: [],
  refunds: [],
  documents: [],
  disputes: [],
  reconciliations: [],
  redemptions: [],
  vouchers: [],
  giftCards: [],
  giftPurchases: [],
  notifications: [],
  emails: [],
  suppressions: [],
  events: [],
  audit: [],
  alerts: [],
  backups: [],
  invitations: [],
  categories: [],
  media: [],
  faqs: [],
  posts: [],
  blackouts: [],
  pools: [],
  plans: [],
  baskets: [],
})

/** Where somebody is signed in: here, and on a telephone. */
const makeDevices = (customerId: string, now: Date): Device[] =>
  [
    { name: 'Firefox on Linux', from: '203.0.113.x', days: 0 },
    { name: 'Safari on iPhone', from: '198.51.100.x', days: 3 },
  ].map(({ days, ...device }, index) => ({
    id: idOf('session', customerId, String(index)),
    ...device,
    isCurrent: index === 0,
    signedInAt: new Date(now.getTime() - (days + 1) * 86_400_000).toISOString(),
    seenAt: new Date(now.getTime() - days * 86_400_000).toISOString(),
  }))

/** A world as it is on the morning of the mocks: the bakery, its edge cases, and nothing done yet. */
export function createWorld({ caller = 'visitor', moment = 'typical', isEmpty = false }: Options = {}): World {
  const bakery = isEmpty ? { locations: [], products: [], bakeSales: [] } : structuredClone(BAKERY)
  const office = isEmpty ? emptied(structuredClone(OFFICE)) : structuredClone(OFFICE)
  return {
    now: nowAt(moment),
    caller,
    personId: null,
    isEmpty,
    bakery: isEmpty ? bakery : { ...bakery, bakeSales: [...bakery.bakeSales, ...makeEdgeSales(TODAY)] },
    office,
    orders: new Map(office.orders.map((order) => [tokenOf(order.id), order])),
    answered: new Map(),
    done: new Map(),
    basket: { units: new Map(), offers: new Map(), voucherCode: null },
    addresses: new Map(office.customers.map(({ id }, index) => [id, office.addresses.slice(index, index + 1)])),
    consents: new Map(),
    withoutReminders: new Set(),
    password: 'three warm loaves',
    withoutPassword: new Set(),
    withGoogle: new Map(),
    exports: new Map(),
    signedInAt: new Date(0),
    proofs: [],
    challenges: new Map(),
    secondFactors: new Map(
      office.customers.flatMap(({ id, role }) => (role === 'customer' ? [] : [[id, { isOn: true, recoveryCodes: 1 }]])),
    ),
    devices: new Map(office.customers.map(({ id }) => [id, makeDevices(id, nowAt(moment))])),
    moves: new Map(),
    cards: new Map(isEmpty ? [] : makeGiftCards(TODAY).map(({ code, card }) => [code.replaceAll('-', ''), card])),
    purchases: new Map(office.giftPurchases.map((purchase) => [tokenOf(purchase.id), purchase])),
    paidBy: new Map(),
    waiting: [],
  }
}

/** Who is calling, if anybody is signed in. */
export function callerIn({ caller, personId, office: { cast, customers } }: World): Customer | null {
  if (personId !== null) return customers.find(({ id }) => id === personId) ?? null
  const person = {
    visitor: null,
    expired: null,
    customer: cast.rosie,
    other_customer: cast.tom,
    staff: cast.megan,
    admin: cast.owain,
  }[caller]
  return customers.find(({ id }) => id === person?.id) ?? null
}

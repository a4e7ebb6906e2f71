import type { PaymentMethod } from '#contracts/model/order.ts'

/** How one order changes hands. */
export type Handover = { fulfilment: 'collection' | 'delivery'; slotId: string }

/** What a customer fills in. Radio buttons and inputs hold strings; what was not asked for stays empty. */
export type CheckoutValues = {
  /** Whether to order without what cannot be ordered as it stands. */
  leaveOut: boolean
  name: string
  email: string
  phone: string
  note: string
  /** By bake sale. */
  orders: Record<string, Handover>
  street: string
  street2: string
  town: string
  postcode: string
  paymentMethod: PaymentMethod
}

export const NO_HANDOVER: Handover = { fulfilment: 'collection', slotId: '' }

export const NOTHING_YET: CheckoutValues = {
  leaveOut: false,
  name: '',
  email: '',
  phone: '',
  note: '',
  orders: {},
  street: '',
  street2: '',
  town: '',
  postcode: '',
  paymentMethod: 'pay_on_collection',
}

type Words = (how?: string) => string

/** What to say when a field is missing or not what it must be, in the order of the page, by step. */
export const WORDING = {
  before: {
    leaveOut: () => 'Say whether to order without what cannot be ordered, or settle it in the basket.',
  },
  details: {
    name: (how?: string) => (how === 'too_big' ? 'Shorten your name to 100 characters.' : 'Tell us your name.'),
    email: () => 'Enter an e-mail address, like rosie@example.com.',
    phone: () => 'Enter a telephone number, like 07700 900123, or leave it out.',
    note: () => 'Shorten your note to 500 characters.',
  },
  address: {
    street: (how?: string) =>
      how === 'too_big' ? 'Shorten the street to 120 characters.' : 'Tell us the house and the street.',
    street2: () => 'Shorten the second line to 120 characters.',
    town: (how?: string) =>
      how === 'too_big' ? 'Shorten the town to 120 characters.' : 'Tell us the town or village.',
    postcode: () => 'Enter a UK postcode, like SY8 1AX.',
  },
} satisfies Record<string, Partial<Record<keyof CheckoutValues, Words>>>

/** Where on the page an order's time is chosen. */
export const slotField = (bakeSaleId: string) => `orders.${bakeSaleId}.slotId`

export const wordsForSlot = (fulfilment: Handover['fulfilment'], day: string) =>
  fulfilment === 'delivery' ? `Choose when we come on ${day}.` : `Choose a time to collect on ${day}.`

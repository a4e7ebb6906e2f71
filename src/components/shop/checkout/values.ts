import type { Payment } from '#contracts/model/payment.ts'
import type { Wording } from '../form/problems.ts'

/** What a customer fills in. Radio buttons and inputs hold strings; what was not asked for stays empty. */
export type CheckoutValues = {
  name: string
  email: string
  phone: string
  note: string
  fulfilment: 'collection' | 'delivery'
  slot: string
  street: string
  street2: string
  town: string
  postcode: string
  paymentMethod: Payment['method']
}

export const NOTHING_YET: CheckoutValues = {
  name: '',
  email: '',
  phone: '',
  note: '',
  fulfilment: 'collection',
  slot: '',
  street: '',
  street2: '',
  town: '',
  postcode: '',
  paymentMethod: 'pay_on_collection',
}

/** What to say when a field is missing or not what it must be, in the order of the page. */
export const WORDING = {
  name: (how) => (how === 'too_big' ? 'Shorten your name to 100 characters.' : 'Tell us your name.'),
  email: () => 'Enter an e-mail address, like rosie@example.com.',
  phone: () => 'Enter a telephone number, like 07700 900123, or leave it out.',
  note: () => 'Shorten your note to 500 characters.',
  slot: () => 'Choose a time to collect.',
  street: (how) => (how === 'too_big' ? 'Shorten the street to 120 characters.' : 'Tell us the house and the street.'),
  street2: () => 'Shorten the second line to 120 characters.',
  town: (how) => (how === 'too_big' ? 'Shorten the town to 120 characters.' : 'Tell us the town or village.'),
  postcode: (how) =>
    how === 'not_served'
      ? 'We do not come to this postcode. Choose to collect instead.'
      : 'Enter a UK postcode, like SY8 1AX.',
} satisfies Partial<Wording<CheckoutValues>>

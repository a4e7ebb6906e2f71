/** Everything the bakery does happens on this clock. */
export const TIME_ZONE = 'Europe/London'

export const BAKERY = {
  name: 'Band of Bakers',
  place: 'Bishop’s Castle, Shropshire',
  email: 'hello@bandofbakers.co.uk',
} as const

/** Where a bank transfer goes to. */
export const BANK_ACCOUNT = { holder: 'Band of Bakers Ltd', sortCode: '09-01-28', accountNumber: '41736285' } as const

/** Where the shop stands for the world: in what search engines and calendars are told. */
export const SITE = 'https://bandofbakers.com'

/** Where the browser calls the HTTP API. */
export const API_PREFIX = '/api'

/** Where the links of mails about an account lead (a token stands behind the first three, behind that of data, and behind the last), and where who comes back from Google goes on. */
export const PATHS = {
  verifyEmail: '/verify-email',
  resetPassword: '/reset-password',
  invitation: '/invitation',
  signIn: '/sign-in',
  signUp: '/sign-up',
  secondFactor: '/sign-in/code',
  forgotPassword: '/forgot-password',
  security: '/account/security',
  data: '/account/data',
  unsubscribe: '/unsubscribe',
} as const

/** How often a page that somebody looks at asks what is left, in milliseconds. */
export const LIVE_MS = 30_000

/** How many things are in the basket: pages that are the same for everybody know by it, without a request, whether there is one. */
export const BASKET_COUNT_COOKIE = 'bob_basket_count'
/** How long a basket is kept that nobody changes. */
export const BASKET_KEPT_DAYS = 90

/** What a page says of itself once it answers to taps. */
export const HYDRATED_EVENT = 'bob:hydrated'

import { PATHS as DOORS } from '#lib/constants/frontend.ts'

/** Where the pages of the account are. */
export const PATHS = {
  signIn: DOORS.signIn,
  signUp: DOORS.signUp,
  forgot: DOORS.forgotPassword,
  home: '/account',
  orders: '/account/orders',
  waitingLists: '/account/waiting-lists',
  credit: '/account/credit',
  details: '/account/details',
  addresses: '/account/addresses',
  security: '/account/security',
  secondFactor: '/account/security/second-factor',
  messages: '/account/messages',
  data: '/account/data',
  deletion: '/account/delete',
} as const

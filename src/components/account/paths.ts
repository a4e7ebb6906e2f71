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
  security: DOORS.security,
  secondFactor: '/account/security/second-factor',
  recoveryCodes: '/account/security/recovery-codes',
  messages: '/account/messages',
  data: DOORS.data,
  deletion: '/account/delete',
} as const

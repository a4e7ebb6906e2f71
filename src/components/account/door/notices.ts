/** Why somebody has come to sign in, where it was not for its own sake. */
export const SIGN_IN_NOTICES = {
  sign_in_first: { title: 'Please sign in first', words: 'Then we take you on to where you were going.' },
  session_ended: { title: 'You were signed out', words: 'It has been a while, or it was done from another device.' },
  signed_out: { title: 'You are signed out', words: 'Your basket stays on this device. See you soon.' },
  password_changed: { title: 'Your password is changed', words: 'Sign in with the new one.' },
  email_verified: { title: 'Your address is confirmed', words: 'Sign in, and you are there.' },
  account_deleted: { title: 'Your account is deleted', words: 'Thank you for the bread we baked for you.' },
} as const

export type SignInNotice = keyof typeof SIGN_IN_NOTICES

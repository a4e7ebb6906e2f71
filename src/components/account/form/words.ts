/** Typed by whoever wants their account deleted. */
export const CONFIRM_WORD = 'delete'

export const EMAIL_WORDS = () => 'Enter an e-mail address, like rosie@example.com.'
export const NAME_WORDS = (how?: string) =>
  how === 'too_big' ? 'Shorten your name to 100 characters.' : 'Tell us your name.'
export const PHONE_WORDS = () => 'Enter a telephone number, like 07700 900123, or leave it out.'
export const NEW_PASSWORD_WORDS = (how?: string) =>
  how === 'too_big' ? 'Shorten the password to 128 characters.' : 'Make the password 12 characters or longer.'

/** Long rather than odd. Source: NIST SP 800-63B-4, section 3.1.1. */
export const NEW_PASSWORD_HINT = '12 characters or more. Three or four words in a row are good.'
export const LEAKED_WORDS = 'Choose another password: this one is known from a leak, or is too easy to guess.'

/** What stands where somebody was named who has had their account erased. */
export const ERASED_NAME = 'Somebody who has left'

/** Source: RFC 2606: nothing is ever at `.invalid`. */
export const NOWHERE = '@erased.invalid'

/** An address that nobody has, another for each account. */
export const erasedEmail = (customerId: string) => `${customerId.toLowerCase()}${NOWHERE}`

/** Whether a letter to it would reach nobody. */
export const isErasedEmail = (email: string) => email.endsWith(NOWHERE)

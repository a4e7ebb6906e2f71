import { Cannot } from '../actions.ts'
import type { StripeError } from '#contracts/vendors/stripe-events.ts'

type Kind = StripeError['error']['type']
type Details = { code?: string; param?: string; decline_code?: string; type?: Kind }

/** How Stripe says no. Source: docs.stripe.com/api/errors. */
export class Refused extends Cannot {
  readonly status: number
  readonly error: StripeError['error']

  constructor(message: string, { type = 'invalid_request_error', ...details }: Details = {}, status = 400) {
    super(message)
    this.status = status
    this.error = { type, message, ...details }
  }
}

/** Words that mean nothing to Stripe: it has not begun to do anything, and remembers nothing of it. */
export class NotUnderstood extends Refused {}

/** What is asked for by its path and is not there. @param what as Stripe calls it: `payment_intent` */
export const noSuch = (what: string, id: string, param = 'id', status = 404) =>
  new Refused(`No such ${what}: '${id}'`, { code: 'resource_missing', param }, status)

import type { Reconciliation } from '#contracts/model/payment.ts'

type Difference = Reconciliation['differences'][number]

/** How a look has come out. */
export function differencesWords({ differences: { length } }: Pick<Reconciliation, 'differences'>) {
  if (length === 0) return 'The books agree'
  return length === 1 ? 'One difference' : `${String(length)} differences`
}

/** What to do about a difference. */
export function todoOf({ vendorPence, ledgerPence }: Difference): string {
  if (ledgerPence === 0)
    return 'Look it up in Stripe. If it was taken by hand there, enter it at its order; if it is nobody’s, give it back there.'
  if (vendorPence === 0)
    return 'Look at the order that names it. If a webhook of it has failed, have it processed again; else ask whoever entered it.'
  return 'Look it up in Stripe, beside the order that names it: something was given back, or disputed, that one of them has not heard of.'
}

/** Where Stripe finds what it has a name for; null where the name is not one of its own. */
export const searchHref = (reference: string) =>
  /^(pi|ch|py|re|pyr|du|dp)_\w+$/.test(reference)
    ? `https://dashboard.stripe.com/search?query=${encodeURIComponent(reference)}`
    : null

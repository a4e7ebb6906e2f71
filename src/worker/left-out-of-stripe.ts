class LeftOut {
  readonly isLeftOut = true
}

/** Stands where Stripe's SDK brings along what a shop does not call (`wrangler.toml`; docs/decisions/032): half of what it weighs. */
export {
  LeftOut as CustomerResource,
  LeftOut as InvoiceResource,
  LeftOut as Issuing,
  LeftOut as OAuthResource,
  LeftOut as QuoteResource,
  LeftOut as StripeEventNotificationHandler,
  LeftOut as SubscriptionResource,
  LeftOut as TestHelpers,
  LeftOut as Treasury,
  LeftOut as V2,
}

import type { CallCounter } from './limits/counter.ts'
import type { Totals } from './limits/totals.ts'

/** What the worker is bound to; `wrangler.toml` declares it. */
export type Env = {
  RATE_LIMIT_AUTHENTICATION: RateLimit
  DB: D1Database
  KV: KVNamespace
  JOBS: Queue<JobMessage>
  TOTALS: Queue<Totals>
  COUNTERS: DurableObjectNamespace<CallCounter>
  ASSETS: Fetcher
  MEDIA: R2Bucket
  EXPORTS: R2Bucket
  IMAGES: ImagesBinding
  RATE_LIMIT_READ: RateLimit
  RATE_LIMIT_WRITE: RateLimit
  RATE_LIMIT_DESK: RateLimit
  RATE_LIMIT_BASKET: RateLimit
  RATE_LIMIT_PAYMENT: RateLimit
  ENVIRONMENT: string
  APP_ORIGIN: string
  RESEND_BASE_URL: string
  EMAIL_FROM: string
  IDENTITY_BASE_URL: string
  IDENTITY_TOKEN_URL: string
  IDENTITY_JWKS_URL: string
  IDENTITY_ISSUER: string
  IDENTITY_PROJECT: string
  GOOGLE_AUTHORIZE_URL: string
  GOOGLE_TOKEN_URL: string
  GOOGLE_JWKS_URL: string
  GOOGLE_ISSUER: string
  GOOGLE_CLIENT_ID: string
  SECOND_FACTOR: string
  STRIPE_API_BASE: string
  TURNSTILE_URL: string
  /** Absent where the shop does not ask whether one is a person; the secret of it is a secret. */
  TURNSTILE_SITE_KEY?: string
  TURNSTILE_SECRET?: string
  /** Secrets. */
  SLACK_WEBHOOK_URL?: string
  LINK_SECRET: string
  RESEND_API_KEY: string
  RESEND_WEBHOOK_SECRET: string
  STRIPE_SECRET_KEY: string
  STRIPE_WEBHOOK_SECRET: string
  IDENTITY_API_KEY: string
  IDENTITY_SERVICE_ACCOUNT: string
  GOOGLE_CLIENT_SECRET: string
  SEALING_KEYS: string
  /** Set while the shop is shut on purpose: until when, as an ISO instant, or `yes`. */
  MAINTENANCE?: string
  /** Set by the benchmark only: the entry then answers `/__floor` at its top. */
  BENCH?: string
}

/** A session of whose account the vendor is to be asked, and what the claim to do so has written as `vouchDueAt`: it holds as long as that stands there. */
export type Vouching = { sessionId: string; claim: number }

/**
 * What the queue carries: which outbox messages to deliver now, whether something was given back that somebody may wait for, whether somebody waits for
 * an export of their data, whether money may have to go back to a card, whether money has moved in the books, for whom the vendor is to vouch, and whether there
 * are letters that go to many. The truth stays in the database.
 */
export type JobMessage = {
  outboxIds: string[]
  frees?: boolean
  prepares?: boolean
  owes?: boolean
  books?: boolean
  vouches?: Vouching
  slices?: boolean
}

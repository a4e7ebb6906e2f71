/** What the worker is bound to; `wrangler.toml` declares it. */
export type Env = {
  DB: D1Database
  KV: KVNamespace
  JOBS: Queue<JobMessage>
  ASSETS: Fetcher
  MEDIA: R2Bucket
  IMAGES: ImagesBinding
  RATE_LIMIT_READ: RateLimit
  RATE_LIMIT_WRITE: RateLimit
  RATE_LIMIT_BASKET: RateLimit
  ENVIRONMENT: string
  APP_ORIGIN: string
  RESEND_BASE_URL: string
  EMAIL_FROM: string
  /** Secrets. */
  LINK_SECRET: string
  RESEND_API_KEY: string
  /** Set while the shop is shut on purpose: until when, as an ISO instant, or `yes`. */
  MAINTENANCE?: string
  /** Set by the benchmark only: the entry then answers `/__floor` at its top. */
  BENCH?: string
}

/** What the queue carries: which outbox messages to deliver now. The truth stays in the outbox. */
export type JobMessage = { outboxIds: string[] }

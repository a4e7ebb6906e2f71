import { z } from 'zod'
import type { Env } from './env.ts'

const ServiceAccount = z.object({
  client_email: z.string(),
  private_key: z.string(),
  private_key_id: z.string().optional(),
  token_uri: z.url(),
})

/** JSON in a string, as Google hands it out. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('is not JSON')
    return z.NEVER
  }
})

/** Where the vendors of identities are, and what they call us. Any stand-in can be pointed at. */
const IdentityConfig = z.object({
  IDENTITY_BASE_URL: z.url(),
  IDENTITY_TOKEN_URL: z.url(),
  IDENTITY_JWKS_URL: z.url(),
  IDENTITY_ISSUER: z.url(),
  IDENTITY_PROJECT: z.string().min(1),
  IDENTITY_API_KEY: z.string().min(1),
  IDENTITY_SERVICE_ACCOUNT: json.pipe(ServiceAccount),
  GOOGLE_AUTHORIZE_URL: z.url(),
  GOOGLE_TOKEN_URL: z.url(),
  GOOGLE_JWKS_URL: z.url(),
  GOOGLE_ISSUER: z.url(),
  GOOGLE_CLIENT_ID: z.string().min(1),
  GOOGLE_CLIENT_SECRET: z.string().min(1),
})

/** Where Stripe is, what it calls us, and by which secret it signs what it tells. */
const StripeConfig = z.object({
  STRIPE_API_BASE: z.url(),
  STRIPE_SECRET_KEY: z.string().regex(/^[rs]k_(test|live)_\w+$/),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\S+$/),
})

export const ConfigSchema = z.object({
  ENVIRONMENT: z.enum(['local', 'staging', 'production']),
  APP_ORIGIN: z.url().transform((url) => new URL(url).origin),
  RESEND_BASE_URL: z.url(),
  EMAIL_FROM: z.string().min(3),
  LINK_SECRET: z.string().min(32),
  RESEND_API_KEY: z.string().min(1),
  /** Resend signs by it what becomes of a mail: `whsec_` and 24 bytes or more, base64. */
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[A-Za-z\d+/]{32,}=*$/),
  /** An incoming webhook of Slack, to whose channel alerts go too; a secret, and absent where they go by mail alone. */
  SLACK_WEBHOOK_URL: z.url().optional(),
  ...StripeConfig.shape,
  ...IdentityConfig.shape,
  /** Cloudflare Turnstile: whether one who opens an account is a person is asked where both keys are there. */
  TURNSTILE_URL: z.url(),
  TURNSTILE_SITE_KEY: z.string().min(1).optional(),
  TURNSTILE_SECRET: z.string().min(1).optional(),
  /** Whether staff and admins need a second factor to be more than a customer. */
  SECOND_FACTOR: z.enum(['required', 'optional']),
  /** `name:base64` pairs of 32 bytes, the one that closes first. */
  SEALING_KEYS: z.string().regex(/^\w+:[\w+/=-]{43,44}(,\w+:[\w+/=-]{43,44})*$/),
})
export type Config = z.infer<typeof ConfigSchema>

const parsed = new WeakMap<Env, Config>()

/** The configuration, parsed once for an isolate. @throws with the names (never the values) of what is wrong. */
export function configOf(env: Env): Config {
  const known = parsed.get(env)
  if (known) return known
  const result = ConfigSchema.safeParse(env)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))]
    throw new Error(`Configuration is missing or wrong: ${names.join(', ')}. See .dev.vars and wrangler.toml.`)
  }
  parsed.set(env, result.data)
  return result.data
}

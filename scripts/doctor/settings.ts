/** What a setting is for, and where an owner finds it. `isSecret` ones are never shown. */
export type About = { what: string; where: string; isSecret?: true }

const CLOUDFLARE = 'wrangler.toml, in the vars of the environment'
const IDENTITY = 'Google Cloud, Identity Platform'

/** Every setting by its name: docs/connecting-vendors.md goes through them step by step. */
export const SETTINGS: Readonly<Record<string, About>> = {
  ENVIRONMENT: { what: 'which world it is', where: CLOUDFLARE },
  APP_ORIGIN: { what: 'the address of the shop', where: CLOUDFLARE },
  LINK_SECRET: { what: 'signs the links in mails', where: 'openssl rand -hex 32', isSecret: true },
  SEALING_KEYS: { what: 'closes what is kept sealed', where: 'k1:$(openssl rand -base64 32)', isSecret: true },
  SECOND_FACTOR: { what: 'whether staff need a second factor', where: `${CLOUDFLARE}: required` },
  RESEND_BASE_URL: { what: 'where Resend is', where: 'https://api.resend.com' },
  RESEND_API_KEY: { what: 'sends mail', where: 'Resend, API keys', isSecret: true },
  RESEND_WEBHOOK_SECRET: {
    what: 'believes what Resend tells',
    where: 'Resend, Webhooks, signing secret',
    isSecret: true,
  },
  EMAIL_FROM: { what: 'whom mails come from', where: `${CLOUDFLARE}; its domain is verified at Resend, Domains` },
  SLACK_WEBHOOK_URL: {
    what: 'brings alerts to a channel of Slack (optional)',
    where: 'Slack, api.slack.com/apps, Incoming Webhooks',
    isSecret: true,
  },
  STRIPE_API_BASE: { what: 'where Stripe is', where: 'https://api.stripe.com' },
  STRIPE_SECRET_KEY: { what: 'takes money by card', where: 'Stripe, Developers, API keys', isSecret: true },
  STRIPE_WEBHOOK_SECRET: { what: 'believes what Stripe tells', where: 'Stripe, Developers, Webhooks', isSecret: true },
  IDENTITY_BASE_URL: { what: 'where accounts are kept', where: 'https://identitytoolkit.googleapis.com/v1' },
  IDENTITY_TOKEN_URL: { what: 'where sessions are renewed', where: 'https://securetoken.googleapis.com/v1/token' },
  IDENTITY_JWKS_URL: { what: 'the keys of its tokens', where: 'docs/connecting-vendors.md' },
  IDENTITY_ISSUER: { what: 'who signs its tokens', where: 'https://securetoken.google.com/ and the project' },
  IDENTITY_PROJECT: { what: 'the project of the accounts', where: IDENTITY },
  IDENTITY_API_KEY: { what: 'lets people sign in', where: `${IDENTITY}, Application setup details`, isSecret: true },
  IDENTITY_SERVICE_ACCOUNT: {
    what: 'looks after accounts',
    where: 'Google Cloud, Service accounts, a JSON key with the role Identity Platform Admin',
    isSecret: true,
  },
  GOOGLE_AUTHORIZE_URL: { what: 'where people agree to sign in with Google', where: 'docs/connecting-vendors.md' },
  GOOGLE_TOKEN_URL: { what: 'where Google gives its tokens', where: 'https://oauth2.googleapis.com/token' },
  GOOGLE_JWKS_URL: { what: 'the keys of Google’s tokens', where: 'https://www.googleapis.com/oauth2/v3/certs' },
  GOOGLE_ISSUER: { what: 'who signs Google’s tokens', where: 'https://accounts.google.com' },
  GOOGLE_CLIENT_ID: { what: 'names the shop to Google', where: 'Google Cloud, Credentials, OAuth client' },
  GOOGLE_CLIENT_SECRET: { what: 'proves the shop to Google', where: 'Google Cloud, Credentials', isSecret: true },
  TURNSTILE_URL: { what: 'where Turnstile is', where: 'https://challenges.cloudflare.com/turnstile/v0' },
  TURNSTILE_SITE_KEY: { what: 'asks whether one is a person (optional)', where: 'Cloudflare, Turnstile' },
  TURNSTILE_SECRET: { what: 'believes Turnstile (optional)', where: 'Cloudflare, Turnstile', isSecret: true },
}

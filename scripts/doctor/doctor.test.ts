import { expect, it } from 'vitest'
import { ConfigSchema } from '../../src/platform/config.ts'
import { makeServiceAccount } from '../local/secrets.ts'
import { diagnose } from './diagnose.ts'
import { SETTINGS } from './settings.ts'

const WELL = {
  ENVIRONMENT: 'production',
  APP_ORIGIN: 'https://bandofbakers.example',
  LINK_SECRET: 'x'.repeat(64),
  SEALING_KEYS: `k1:${btoa('k'.repeat(32))}`,
  SECOND_FACTOR: 'required',
  RESEND_BASE_URL: 'https://resend.example',
  RESEND_API_KEY: 're_1',
  RESEND_WEBHOOK_SECRET: `whsec_${btoa('r'.repeat(24))}`,
  EMAIL_FROM: 'Band of Bakers <orders@bandofbakers.example>',
  STRIPE_API_BASE: 'https://stripe.example',
  STRIPE_SECRET_KEY: 'sk_live_abc',
  STRIPE_WEBHOOK_SECRET: 'whsec_abc',
  IDENTITY_BASE_URL: 'https://identity.example/v1',
  IDENTITY_TOKEN_URL: 'https://identity.example/token',
  IDENTITY_JWKS_URL: 'https://identity.example/jwks',
  IDENTITY_ISSUER: 'https://issuer.example/bakery',
  IDENTITY_PROJECT: 'bakery',
  IDENTITY_API_KEY: 'key',
  IDENTITY_SERVICE_ACCOUNT: makeServiceAccount('https://identity.example/service-token'),
  GOOGLE_AUTHORIZE_URL: 'https://google.example/authorize',
  GOOGLE_TOKEN_URL: 'https://google.example/token',
  GOOGLE_JWKS_URL: 'https://google.example/jwks',
  GOOGLE_ISSUER: 'https://google.example',
  GOOGLE_CLIENT_ID: 'bakery',
  GOOGLE_CLIENT_SECRET: 'secret',
  TURNSTILE_URL: 'https://turnstile.example',
}
const bad = (vars: Record<string, string | undefined>) =>
  diagnose(vars).flatMap(({ name, state }) => (state === 'missing' || state === 'wrong' ? [`${name} ${state}`] : []))

it('knows every setting that the worker reads', () => {
  expect(Object.keys(SETTINGS).sort()).toEqual(Object.keys(ConfigSchema.shape).sort())
})

it('finds nothing where all is well, and names what is missing, each with where to find it', () => {
  expect(bad(WELL)).toEqual([])
  const { STRIPE_SECRET_KEY: _gone, ...less } = WELL
  expect(bad({ ...less, RESEND_API_KEY: '' })).toEqual(['RESEND_API_KEY missing', 'STRIPE_SECRET_KEY missing'])
  expect(diagnose(less).find(({ name }) => name === 'STRIPE_SECRET_KEY')?.words).toContain('Developers, API keys')
})

it('finds what is well by itself and does not go together', () => {
  expect(bad({ ...WELL, STRIPE_SECRET_KEY: 'sk_test_abc' })).toEqual(['STRIPE_SECRET_KEY wrong'])
  expect(bad({ ...WELL, ENVIRONMENT: 'staging' })).toEqual(['STRIPE_SECRET_KEY wrong'])
  expect(bad({ ...WELL, STRIPE_API_BASE: 'http://127.0.0.1:3001' })).toEqual(['STRIPE_API_BASE wrong'])
  expect(bad({ ...WELL, IDENTITY_PROJECT: 'another' })).toEqual(['IDENTITY_ISSUER wrong'])
  expect(bad({ ...WELL, TURNSTILE_SITE_KEY: 'site' })).toEqual(['TURNSTILE_SECRET wrong'])
})

it('shows no value', () => {
  const words = diagnose({ ...WELL, LINK_SECRET: 'short-secret', IDENTITY_SERVICE_ACCOUNT: '{"private_key":"p"}' })
  expect(JSON.stringify(words)).not.toMatch(/short-secret|"p"|sk_live_abc/)
})

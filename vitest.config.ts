import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { makeServiceAccount } from './scripts/local/secrets.ts'

/** A test that takes so long hangs; a slow machine is no reason to fail. */
const HANGS_AFTER_MS = 60_000

/** Rules, mocks and scripts run in Node; what touches the platform runs in workerd, on real D1 with the real migrations. */
export default defineConfig(async () => ({
  test: {
    // Half of them would be idle otherwise: vitest leaves one core free.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,contracts,mocks,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.workers.test.ts'],
          environment: 'node',
          testTimeout: HANGS_AFTER_MS,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './scripts/test/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations('./migrations'),
                LINK_SECRET: 'a secret of the tests, long enough to be one',
                // How many times a property is tried; the tests say how many where nobody asks for more.
                PROVE_RUNS: process.env.PROVE_RUNS ?? '',
                RESEND_API_KEY: 're_test',
                RESEND_BASE_URL: 'http://resend.test',
                RESEND_WEBHOOK_SECRET: 'whsec_YSBzZWNyZXQgb2YgdGhlIHRlc3RzLCBsb25n',
                STRIPE_API_BASE: 'http://stripe.test',
                STRIPE_SECRET_KEY: 'sk_test_tests',
                STRIPE_WEBHOOK_SECRET: 'whsec_a_secret_of_the_tests',
                IDENTITY_BASE_URL: 'http://vendors.test/identity/v1',
                IDENTITY_TOKEN_URL: 'http://vendors.test/identity/token',
                IDENTITY_JWKS_URL: 'http://vendors.test/identity/jwks',
                IDENTITY_API_KEY: 'a key of the tests',
                IDENTITY_SERVICE_ACCOUNT: makeServiceAccount('http://vendors.test/identity/service-token'),
                GOOGLE_AUTHORIZE_URL: 'http://vendors.test/google/authorize',
                GOOGLE_TOKEN_URL: 'http://vendors.test/google/token',
                GOOGLE_JWKS_URL: 'http://vendors.test/google/jwks',
                TURNSTILE_URL: 'http://vendors.test/turnstile/v0',
                GOOGLE_CLIENT_SECRET: 'a secret of the tests',
                SEALING_KEYS: 'tests:YSBzZWFsaW5nIGtleSBvZiB0ZXN0cywgMzIgYnl0ZXM=',
              },
            },
          }),
        ],
        test: {
          name: 'workers',
          include: ['{src,contracts}/**/*.workers.test.ts'],
          setupFiles: ['./scripts/test/migrate.ts'],
          // Two hundred files: bundled once instead of read by every test that comes by it.
          deps: { optimizer: { ssr: { enabled: true, include: ['stripe'] } } },
          testTimeout: HANGS_AFTER_MS,
        },
      },
    ],
  },
}))

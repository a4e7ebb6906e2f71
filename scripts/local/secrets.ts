import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DEV_VARS } from './paths.ts'

/** A service account as Google hands it out, with a key of this machine. @param tokenUri where its assertions are taken */
export function makeServiceAccount(tokenUri: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return JSON.stringify({
    type: 'service_account',
    project_id: 'band-of-bakers',
    private_key_id: randomBytes(8).toString('hex'),
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'shop@band-of-bakers.iam.gserviceaccount.com',
    token_uri: tokenUri,
  })
}

const MAKERS = {
  LINK_SECRET: () => randomBytes(32).toString('hex'),
  RESEND_API_KEY: () => `re_local_${randomBytes(12).toString('hex')}`,
  RESEND_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('base64')}`,
  STRIPE_SECRET_KEY: () => `sk_test_${randomBytes(12).toString('hex')}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('hex')}`,
  SEALING_KEYS: () => `local:${randomBytes(32).toString('base64')}`,
  IDENTITY_API_KEY: () => `local-${randomBytes(12).toString('hex')}`,
  IDENTITY_SERVICE_ACCOUNT: () => makeServiceAccount('http://127.0.0.1:3001/identity/service-token'),
  GOOGLE_CLIENT_SECRET: () => `local-${randomBytes(12).toString('hex')}`,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
}

const read = () =>
  Object.fromEntries(
    (existsSync(DEV_VARS) ? readFileSync(DEV_VARS, 'utf8') : '').split('\n').flatMap((line) => {
      const match = /^(\w+)=(.+)$/.exec(line)
      return match ? [[match[1] ?? '', match[2] ?? ''] as const] : []
    }),
  )

/** The local secrets, made for this machine where they are missing; never committed. */
export function ensureSecrets(): Record<keyof typeof MAKERS, string> {
  const known = read()
  const missing = Object.entries(MAKERS).filter(([name]) => !known[name])
  const secrets = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  if (missing.length > 0) {
    const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}`)
    writeFileSync(DEV_VARS, `# Secrets of this machine, generated. Not committed.\n${lines.join('\n')}\n`, {
      mode: 0o600,
    })
  }
  return secrets as Record<keyof typeof MAKERS, string>
}

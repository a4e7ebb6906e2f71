import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DEV_VARS } from './paths.ts'

const MAKERS = {
  LINK_SECRET: () => randomBytes(32).toString('hex'),
  RESEND_API_KEY: () => `re_local_${randomBytes(12).toString('hex')}`,
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

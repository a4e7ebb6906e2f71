import { fileURLToPath } from 'node:url'

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What the local world keeps between two starts, apart from the platform's state. */
export const LOCAL = `${ROOT}.local/`

/** D1, KV and the rest, where wrangler and `next dev` look for them too. */
export const STATE = `${ROOT}.wrangler/state/v3`

export const DEV_VARS = `${ROOT}.dev.vars`

export const PORTS = {
  shop: Number(process.env.PORT ?? 3000),
  sandbox: Number(process.env.SANDBOX_PORT ?? 3001),
}

/** Quiet, offline tools. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  STORYBOOK_DISABLE_TELEMETRY: '1',
} as const

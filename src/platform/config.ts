import { z } from 'zod'
import type { Env } from './env.ts'

const Config = z.object({
  ENVIRONMENT: z.enum(['local', 'staging', 'production']),
  APP_ORIGIN: z.url().transform((url) => new URL(url).origin),
  RESEND_BASE_URL: z.url(),
  EMAIL_FROM: z.string().min(3),
  LINK_SECRET: z.string().min(32),
  RESEND_API_KEY: z.string().min(1),
})
export type Config = z.infer<typeof Config>

const parsed = new WeakMap<Env, Config>()

/** The configuration, parsed once for an isolate. @throws with the names (never the values) of what is wrong. */
export function configOf(env: Env): Config {
  const known = parsed.get(env)
  if (known) return known
  const result = Config.safeParse(env)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))]
    throw new Error(`Configuration is missing or wrong: ${names.join(', ')}. See .dev.vars and wrangler.toml.`)
  }
  parsed.set(env, result.data)
  return result.data
}

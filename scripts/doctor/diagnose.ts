import { ConfigSchema } from '../../src/platform/config.ts'
import { SETTINGS } from './settings.ts'

export type Finding = { name: string; state: 'ok' | 'missing' | 'wrong' | 'not used'; words: string }

type Vars = Readonly<Record<string, string | undefined>>

const isOptional = (name: string) =>
  ConfigSchema.shape[name as keyof typeof ConfigSchema.shape].safeParse(undefined).success

/** Things that are each well and do not go together. */
function mismatches(vars: Vars): Finding[] {
  const found: Finding[] = []
  const wrong = (name: string, words: string) => found.push({ name, state: 'wrong', words })
  const isLive = vars.ENVIRONMENT === 'production'
  if (isLive && /^[rs]k_test_/.test(vars.STRIPE_SECRET_KEY ?? ''))
    wrong('STRIPE_SECRET_KEY', 'a test key in production: no money would come')
  if (!isLive && /^[rs]k_live_/.test(vars.STRIPE_SECRET_KEY ?? ''))
    wrong('STRIPE_SECRET_KEY', 'a live key outside production: tests would take real money')
  for (const name of Object.keys(SETTINGS))
    if (vars.ENVIRONMENT !== 'local' && /\/\/(127\.0\.0\.1|localhost)/.test(vars[name] ?? ''))
      wrong(name, 'leads to this machine, not to the vendor')
  if (vars.IDENTITY_ISSUER && vars.IDENTITY_PROJECT && !vars.IDENTITY_ISSUER.endsWith(`/${vars.IDENTITY_PROJECT}`))
    wrong('IDENTITY_ISSUER', 'names another project than IDENTITY_PROJECT')
  if (!vars.TURNSTILE_SITE_KEY !== !vars.TURNSTILE_SECRET)
    wrong('TURNSTILE_SECRET', 'Turnstile needs both of its keys, or neither')
  return found
}

/** What of a configuration is there, missing or wrong, by the schema that the worker itself reads it by. No value is ever in the words. */
export function diagnose(vars: Vars): Finding[] {
  const { error } = ConfigSchema.safeParse(vars)
  const odd = mismatches(vars)
  return Object.entries(SETTINGS).map(([name, { what, where }]): Finding => {
    const issue = error?.issues.find(({ path }) => path[0] === name)
    const other = odd.find((one) => one.name === name)
    if (other) return other
    if (vars[name] === undefined || vars[name] === '')
      return isOptional(name)
        ? { name, state: 'not used', words: what }
        : { name, state: 'missing', words: `${what}. From: ${where}` }
    if (issue) return { name, state: 'wrong', words: `${what}: ${issue.message}. From: ${where}` }
    return { name, state: 'ok', words: what }
  })
}

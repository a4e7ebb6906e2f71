import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { IdentityUnavailable } from '#vendors/identity-call.ts'
import { isPerson } from '#vendors/turnstile.ts'

/** What a page needs to ask whether somebody is a person; null where the shop does not ask. On with both of its keys. */
export const challengeOf = ({ TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret, TURNSTILE_URL: url }: Config) =>
  siteKey === undefined || secret === undefined ? null : { siteKey, secret, url }

/** Whether somebody may go on: the shop does not ask, they have shown that they are a person, or whoever would know does not answer (decision 034). */
export async function passesChallenge({ config, caller }: Context, token: string | undefined): Promise<boolean> {
  const asked = challengeOf(config)
  if (!asked) return true
  if (token === undefined) return false
  try {
    return await isPerson({ TURNSTILE_URL: asked.url, TURNSTILE_SECRET: asked.secret }, token, caller)
  } catch (error) {
    if (!(error instanceof IdentityUnavailable)) throw error
    log.error('nobody says whether a person asks', error)
    return true
  }
}

import { SiteverifyResponse, type SiteverifyRequest } from '#contracts/vendors/turnstile.ts'
import { callVendor, jsonBody, vendorPolicy } from './identity-call.ts'

export type TurnstileConfig = { TURNSTILE_URL: string; TURNSTILE_SECRET: string }

const policy = vendorPolicy()

/**
 * Whether what a browser has brought shows that no machine asks: a token is good once, for five minutes.
 * @throws IdentityUnavailable
 */
export async function isPerson(config: TurnstileConfig, token: string, ip: string): Promise<boolean> {
  const answer = await callVendor({
    policy,
    url: `${config.TURNSTILE_URL}/siteverify`,
    init: jsonBody({ secret: config.TURNSTILE_SECRET, response: token, remoteip: ip } satisfies SiteverifyRequest),
    schema: SiteverifyResponse,
    refusalOf: () => null,
  })
  return answer.ok && answer.data.success
}

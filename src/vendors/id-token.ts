import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { z } from 'zod'
import { CLOCK_SKEW_SECONDS, IDENTITY_TIMEOUT_MS } from '#lib/constants/backend.ts'
import { IdentityUnavailable } from './identity-call.ts'

/**
 * The keys of an address, kept for an isolate. A key that is not among them makes `jose` ask again, at most every half minute, so that a new key of the
 * vendor is known at once, and who makes keys up does not make us ask for each.
 */
const keySets = new Map<string, JWTVerifyGetKey>()

function keysAt(url: string) {
  const known = keySets.get(url)
  if (known) return known
  const keys = createRemoteJWKSet(new URL(url), { timeoutDuration: IDENTITY_TIMEOUT_MS })
  keySets.set(url, keys)
  return keys
}

type Expected = { jwksUrl: string; issuer: string; audience: string }

/** What is wrong with a token, and what is wrong with the way to its keys. */
const isOfToken = (error: unknown) =>
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey

/**
 * What an ID token says: signed with RS256 by a key of the issuer, for us, and not over; by nothing else, and never unsigned.
 * Its time is judged by the system's clock, which is the vendor's too: ours can be moved in a local shop.
 * @returns null for a token that was changed, is not for us or is over
 * @throws IdentityUnavailable when the keys cannot be had
 */
export async function verifyIdToken<T>(
  token: string,
  claims: z.ZodType<T>,
  { jwksUrl, issuer, audience }: Expected,
): Promise<T | null> {
  try {
    const { payload } = await jwtVerify(token, keysAt(jwksUrl), {
      algorithms: ['RS256'],
      issuer,
      audience,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    })
    return claims.safeParse(payload).data ?? null
  } catch (error) {
    if (isOfToken(error)) return null
    throw new IdentityUnavailable(`${jwksUrl}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

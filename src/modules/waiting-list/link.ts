import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'waiting-link:v1:'

/** The token of the link to a place in the waiting list; an offer is named by it too. 64 characters, base64url. */
export const placeToken = (secret: string, placeId: string) => linkToken(secret, PURPOSE, placeId)

/** The place that a token opens, or null. */
export const placeIdOf = (secret: string, token: string) => linkedId(secret, PURPOSE, token)

/** The places that tokens open, in their order; null where a token opens none. */
export const placeIdsOf = (secret: string, tokens: readonly string[] = []) =>
  Promise.all(tokens.map((token) => placeIdOf(secret, token)))

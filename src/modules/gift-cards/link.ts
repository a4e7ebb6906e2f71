import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'gift-card-purchase:v1:'

/** The token of the link to what somebody has bought: 64 characters, base64url. It opens the purchase, and spends nothing. */
export const purchaseToken = (secret: string, purchaseId: string) => linkToken(secret, PURPOSE, purchaseId)

/** The purchase that a token opens, or null. */
export const purchaseIdOf = (secret: string, token: string) => linkedId(secret, PURPOSE, token)

import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'order-link:v1:'

/** The token of an order's link: 64 characters, base64url. */
export const orderToken = (secret: string, orderId: string) => linkToken(secret, PURPOSE, orderId)

/** The order that a token opens, or null. */
export const orderIdOf = (secret: string, token: string) => linkedId(secret, PURPOSE, token)

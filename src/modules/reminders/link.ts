import { linkedId, linkToken } from '#platform/signed-link.ts'

const PURPOSE = 'no-reminders:v1:'

/** The token of the link by which somebody who gets reminders ends them: it does this one thing, and does not run out. 64 characters, base64url. */
export const noRemindersToken = (secret: string, orderId: string) => linkToken(secret, PURPOSE, orderId)

/** The order whose customer wants no reminders, or null. */
export const orderWithoutReminders = (secret: string, token: string) => linkedId(secret, PURPOSE, token)

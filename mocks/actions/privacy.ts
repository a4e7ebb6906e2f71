import type * as privacy from '#contracts/api/privacy.ts'
import { client, standIn } from '../stand-in.ts'

export const setConsent = standIn<typeof privacy.setConsent>(client.privacy.setConsent)
export const eraseAccount = standIn<typeof privacy.eraseAccount>(client.privacy.erase)

import type * as privacy from '#contracts/api/privacy.ts'
import { client, standIn } from '../stand-in.ts'

const ask = standIn<typeof privacy.exportData>(client.privacy.exportData)

export const setConsent = standIn<typeof privacy.setConsent>(client.privacy.setConsent)
export const eraseAccount = standIn<typeof privacy.eraseAccount>(client.privacy.erase)
export const exportData = () => ask({})
export const collectExport = standIn<typeof privacy.collectExport>(client.privacy.collectExport)

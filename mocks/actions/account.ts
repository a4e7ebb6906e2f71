import type * as account from '#contracts/api/account.ts'
import { client, standIn } from '../stand-in.ts'

const out = standIn<typeof account.signOutEverywhere>(client.account.signOutEverywhere)
const start = standIn<typeof account.startSecondFactor>(client.account.startSecondFactor)

export const updateAccount = standIn<typeof account.updateAccount>(client.account.update)
export const addAddress = standIn<typeof account.addAddress>(client.account.addAddress)
export const removeAddress = standIn<typeof account.removeAddress>(client.account.removeAddress)
export const changePassword = standIn<typeof account.changePassword>(client.account.changePassword)
export const changeEmail = standIn<typeof account.changeEmail>(client.account.changeEmail)
export const revokeSession = standIn<typeof account.revokeSession>(client.account.revokeSession)
export const signOutEverywhere = () => out({})
export const startSecondFactor = () => start({})
export const confirmSecondFactor = standIn<typeof account.confirmSecondFactor>(client.account.confirmSecondFactor)
export const removeSecondFactor = standIn<typeof account.removeSecondFactor>(client.account.removeSecondFactor)

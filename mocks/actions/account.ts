import type * as account from '#contracts/api/account.ts'
import type * as messageChoices from '#contracts/api/message-choices.ts'
import type * as signInMethods from '#contracts/api/sign-in-methods.ts'
import { client, standIn } from '../stand-in.ts'

const out = standIn<typeof account.signOutEverywhere>(client.account.signOutEverywhere)
const start = standIn<typeof account.startSecondFactor>(client.account.startSecondFactor)
const unlink = standIn<typeof signInMethods.unlinkGoogle>(client.account.unlinkGoogle)

export const updateAccount = standIn<typeof account.updateAccount>(client.account.update)
export const setMessageChoices = standIn<typeof messageChoices.setMessageChoices>(client.account.setMessageChoices)
export const addAddress = standIn<typeof account.addAddress>(client.account.addAddress)
export const removeAddress = standIn<typeof account.removeAddress>(client.account.removeAddress)
export const changePassword = standIn<typeof account.changePassword>(client.account.changePassword)
export const changeEmail = standIn<typeof account.changeEmail>(client.account.changeEmail)
export const revokeSession = standIn<typeof account.revokeSession>(client.account.revokeSession)
export const signOutEverywhere = () => out({})
export const startSecondFactor = () => start({})
export const confirmSecondFactor = standIn<typeof account.confirmSecondFactor>(client.account.confirmSecondFactor)
export const removeSecondFactor = standIn<typeof account.removeSecondFactor>(client.account.removeSecondFactor)
export const renewRecoveryCodes = standIn<typeof account.renewRecoveryCodes>(client.account.renewRecoveryCodes)
export const startGoogleLink = standIn<typeof signInMethods.startGoogleLink>(client.account.startGoogleLink)
export const unlinkGoogle = () => unlink({})

import type * as identity from '#contracts/api/identity.ts'
import { client, standIn } from '../stand-in.ts'

const out = standIn<typeof identity.signOut>(client.identity.signOut)

export const register = standIn<typeof identity.register>(client.identity.register)
export const verifyEmail = standIn<typeof identity.verifyEmail>(client.identity.verifyEmail)
export const signIn = standIn<typeof identity.signIn>(client.identity.signIn)
export const confirmSecondFactor = standIn<typeof identity.confirmSecondFactor>(client.identity.confirmSecondFactor)
const signOut = () => out({})
const startGoogleSignIn = standIn<typeof identity.startGoogleSignIn>(client.identity.startGoogleSignIn)
export const requestPasswordReset = standIn<typeof identity.requestPasswordReset>(client.identity.requestPasswordReset)
export const resetPassword = standIn<typeof identity.resetPassword>(client.identity.resetPassword)
export const acceptInvitation = standIn<typeof identity.acceptInvitation>(client.identity.acceptInvitation)

/** Nobody leaves Storybook. */
export const leaveByForm = async () => {
  await signOut()
}
export const goToGoogle = async (form: FormData) => {
  const returnTo = form.get('returnTo')
  await startGoogleSignIn(typeof returnTo === 'string' ? { returnTo } : {})
}

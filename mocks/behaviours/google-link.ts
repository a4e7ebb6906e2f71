import { idOf } from '../bakery/ids.ts'
import { tokenOf } from '../world.ts'
import { me } from './account.ts'
import { byEmail, mailProof, spendProof } from './identity.ts'
import { operations } from './operations.ts'

export const getSignInMethods = operations.account.getSignInMethods.handler(({ context: { world } }) => {
  const { id } = me(world)
  const googleEmail = world.withGoogle.get(id) ?? null
  return { hasPassword: !world.withoutPassword.has(id), hasGoogle: googleEmail !== null, googleEmail }
})

export const startGoogleLink = operations.account.startGoogleLink.handler(({ context: { world }, input, errors }) => {
  const { id } = me(world)
  if (world.withoutPassword.has(id) || input.password !== world.password) throw errors.CREDENTIALS_REFUSED({ data: {} })
  if (world.withGoogle.has(id)) throw errors.GOOGLE_LINKED({ data: {} })
  mailProof(world, 'google_link', id)
  const state = world.proofs.at(-1)?.token ?? tokenOf(idOf('state'))
  return {
    url: `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({ client_id: 'bakery', state }).toString()}`,
  }
})

/** As whom Google's answer comes back: `as:ADDRESS`; `?` behind it where Google has not confirmed the address. */
export const finishGoogleLink = operations.account.finishGoogleLink.handler(({ context: { world }, input, errors }) => {
  const { id } = me(world)
  const begun = spendProof(world, input.state, ['google_link'])
  if (begun?.email !== id) throw errors.LINK_NOT_VALID({ data: {} })
  if (input.error !== undefined || input.code === undefined) throw errors.GOOGLE_REFUSED({ data: {} })
  const [, email, isDoubtful] = /^as:([^?]+)(\?)?$/.exec(input.code) ?? []
  if (email === undefined) throw errors.LINK_NOT_VALID({ data: {} })
  if (isDoubtful) throw errors.GOOGLE_NOT_VERIFIED({ data: {} })
  const other = byEmail(world, email)
  const isTaken = (other && other.id !== id) || [...world.withGoogle.values()].includes(email)
  if (isTaken) throw errors.GOOGLE_TAKEN({ data: {} })
  world.withGoogle.set(id, email)
  return { email }
})

export const unlinkGoogle = operations.account.unlinkGoogle.handler(({ context: { world }, errors }) => {
  const { id } = me(world)
  if (!world.withGoogle.has(id)) return {}
  if (world.withoutPassword.has(id)) throw errors.ONLY_WAY_IN({ data: {} })
  world.withGoogle.delete(id)
  return {}
})

import type { Device } from '#contracts/model/session.ts'
import { STAFF_SECRET } from '../bakery/office/people.ts'
import { me } from './account.ts'
import { APP_CODE, RECOVERY_CODE, takesCode } from './identity.ts'
import type { World } from '../world.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const devicesOf = (world: World) => world.devices.get(me(world).id) ?? []

/** Ends sessions of who asks. @returns how many */
function end(world: World, isEnded: (device: Device) => boolean): number {
  const before = devicesOf(world)
  const after = before.filter((device) => !isEnded(device))
  world.devices.set(me(world).id, after)
  return before.length - after.length
}

export const listSessions = operations.account.listSessions.handler(({ context: { world }, input }) =>
  pageOf(devicesOf(world), input, ({ id }) => id),
)

export const revokeSession = operations.account.revokeSession.handler(
  ({ context: { world }, input: { id }, errors }) => {
    if (end(world, (device) => device.id === id) === 0) throw errors.SESSION_NOT_FOUND({ data: { id } })
    return {}
  },
)

export const signOutEverywhere = operations.account.signOutEverywhere.handler(({ context: { world } }) => ({
  signedOut: end(world, ({ isCurrent }) => !isCurrent),
}))

export const getSecondFactor = operations.account.getSecondFactor.handler(({ context: { world } }) => {
  const { id, role } = me(world)
  const factor = world.secondFactors.get(id)
  const isOn = factor?.isOn === true
  return { isOn, isRequired: role !== 'customer', recoveryCodesLeft: isOn ? factor.recoveryCodes : 0 }
})

export const startSecondFactor = operations.account.startSecondFactor.handler(({ context: { world }, errors }) => {
  const { id, email } = me(world)
  if (world.secondFactors.get(id)?.isOn === true) throw errors.SECOND_FACTOR_ON({ data: {} })
  world.secondFactors.set(id, { isOn: false, recoveryCodes: 0 })
  const query = new URLSearchParams({ secret: STAFF_SECRET, issuer: 'Band of Bakers' })
    .toString()
    .replaceAll('+', '%20')
  return { secret: STAFF_SECRET, otpauthUrl: `otpauth://totp/Band%20of%20Bakers:${encodeURIComponent(email)}?${query}` }
})

const RECOVERY_CODES = Array.from({ length: 10 }, (_, index) =>
  index === 0 ? RECOVERY_CODE : `${RECOVERY_CODE.slice(0, -1)}${String(index)}`,
)

export const confirmSecondFactor = operations.account.confirmSecondFactor.handler(
  ({ context: { world }, input, errors }) => {
    const factor = world.secondFactors.get(me(world).id)
    if (factor?.isOn === true) throw errors.SECOND_FACTOR_ON({ data: {} })
    if (!factor || input.code.replace(' ', '') !== APP_CODE) throw errors.CODE_REFUSED({ data: { field: 'code' } })
    Object.assign(factor, { isOn: true, recoveryCodes: RECOVERY_CODES.length })
    return { recoveryCodes: RECOVERY_CODES }
  },
)

export const removeSecondFactor = operations.account.removeSecondFactor.handler(
  ({ context: { world }, input, errors }) => {
    const person = me(world)
    const isOn = world.secondFactors.get(person.id)?.isOn === true
    if (!isOn || !takesCode(world, person, input.code)) throw errors.CODE_REFUSED({ data: { field: 'code' } })
    world.secondFactors.delete(person.id)
    return {}
  },
)

export const renewRecoveryCodes = operations.account.renewRecoveryCodes.handler(
  ({ context: { world }, input, errors }) => {
    const factor = world.secondFactors.get(me(world).id)
    if (factor?.isOn !== true || input.code.replace(' ', '') !== APP_CODE)
      throw errors.CODE_REFUSED({ data: { field: 'code' } })
    factor.recoveryCodes = RECOVERY_CODES.length
    return { recoveryCodes: RECOVERY_CODES }
  },
)

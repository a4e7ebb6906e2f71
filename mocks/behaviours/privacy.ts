import { addressesOf, me, ordersOf } from './account.ts'
import { operations } from './operations.ts'

const POLICY = '2026-03'

export const getConsent = operations.privacy.getConsent.handler(({ context: { world } }) => ({
  consent: world.consent,
}))

export const setConsent = operations.privacy.setConsent.handler(({ context: { world }, input }) => {
  world.consent = { ...input, policyVersion: POLICY, decidedAt: world.now.toISOString() }
  return world.consent
})

export const exportData = operations.privacy.exportData.handler(({ context: { world } }) => {
  const customer = me(world)
  return {
    exportedAt: world.now.toISOString(),
    customer,
    addresses: addressesOf(world, customer),
    orders: ordersOf(world, customer),
    consents: world.consent ? [world.consent] : [],
  }
})

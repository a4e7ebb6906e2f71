import type { Customer } from '#contracts/model/customer.ts'
import { idOf } from '../bakery/ids.ts'
import { tokenOf, type World } from '../world.ts'
import { me } from './account.ts'
import { operations } from './operations.ts'

/** The token of the link at the foot of a reminder of an order. */
export const noRemindersTokenOf = (orderId: string) => tokenOf(idOf('no-reminders', orderId))

const namesOf = ({ id, email, isEmailVerified }: Customer) => [id, ...(isEmailVerified ? [email] : [])]

export const wantsReminders = ({ withoutReminders }: World, person: Customer) =>
  !namesOf(person).some((name) => withoutReminders.has(name))

/** Whoever orders with an address wants none any more: their account, where they have one. */
export function refuseReminders({ office, withoutReminders }: World, email: string) {
  withoutReminders.add(office.customers.find((person) => person.email === email)?.id ?? email)
}

export const getMessageChoices = operations.account.getMessageChoices.handler(({ context: { world } }) => ({
  reminders: wantsReminders(world, me(world)),
}))

export const setMessageChoices = operations.account.setMessageChoices.handler(({ context: { world }, input }) => {
  const person = me(world)
  if (input.reminders) for (const name of namesOf(person)) world.withoutReminders.delete(name)
  else world.withoutReminders.add(person.id)
  return input
})

import { own } from '#modules/account/procedures.ts'
import { operations } from '#platform/operations.ts'
import { allowRow, refuseRow, refusesReminders } from './refusals.ts'

/** Two round trips. */
export const getMessageChoices = operations.account.getMessageChoices.handler(async ({ context }) => ({
  reminders: !(await refusesReminders(context.database, await own(context))),
}))

/** Two round trips. A reminder that waits to go out is judged when it goes. */
export const setMessageChoices = operations.account.setMessageChoices.handler(async ({ context, input }) => {
  const { database, clock } = context
  const person = await own(context)
  await (input.reminders ? allowRow(database, person) : refuseRow(database, person.id, clock.now()))
  return input
})

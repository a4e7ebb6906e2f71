import { z } from 'zod'
import { customerOperation } from '../operation.ts'

/** Which mails somebody has chosen to get, of those that nobody needs. Letters about bake sales are a consent, and stand with those. */
export const MessageChoices = z.strictObject({
  /** On the day before something is collected. */
  reminders: z.boolean(),
})
export type MessageChoices = z.infer<typeof MessageChoices>

export const getMessageChoices = customerOperation
  .route({ method: 'GET', path: '/account/messages', summary: 'Say which mails one gets', tags: ['Account'] })
  .input(z.strictObject({}))
  .output(MessageChoices)

/** It counts from now on. What belongs to an order, to money or to the safety of the account always comes. */
export const setMessageChoices = customerOperation
  .meta({ access: 'customer', limit: 'write', tags: [] })
  .route({ method: 'PATCH', path: '/account/messages', summary: 'Choose which mails one gets', tags: ['Account'] })
  .input(MessageChoices)
  .output(MessageChoices)

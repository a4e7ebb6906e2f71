import { z } from 'zod'
import { EmailMessage, MessageFigures } from '../../model/message.ts'
import { Email, Id } from '../../model/primitives.ts'
import { adminOperation, staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

const MESSAGE_NOT_FOUND = notFound('There is no such mail.')

export const listMessages = staffOperation
  .route({
    method: 'GET',
    path: '/staff/messages',
    summary: 'List mails and what became of them',
    tags: ['Staff: messages'],
  })
  .input(
    z.strictObject({
      ...pageInput,
      status: EmailMessage.shape.status.optional(),
      /** A whole address: all that went to it, or is to go. */
      to: Email.optional(),
    }),
  )
  .output(page(EmailMessage))

export const getMessageFigures = staffOperation
  .route({
    method: 'GET',
    path: '/staff/messages/figures',
    summary: 'Count the mails of the last thirty days, and those that came back',
    tags: ['Staff: messages'],
  })
  .input(z.strictObject({}))
  .output(MessageFigures)

/** Under the key that it had: where the vendor has taken it before after all, nobody gets it twice. */
export const resendMessage = staffOperation
  .meta({ access: 'staff', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/staff/messages/{id}/resend',
    summary: 'Send a parked mail again',
    tags: ['Staff: messages'],
  })
  .input(z.strictObject({ id: Id }))
  .output(EmailMessage)
  .errors({
    MESSAGE_NOT_FOUND,
    NOT_PARKED: {
      status: 409,
      message: 'This mail is not parked: it has left, or is on its way.',
      data: z.strictObject({ status: EmailMessage.shape.status }),
    },
    ADDRESS_SUPPRESSED: {
      status: 409,
      message: 'Nothing is sent to this address any more.',
      data: z.strictObject({ reason: z.enum(['bounced', 'complained']) }),
    },
  })

/** The address of a mail is written to again. Who calls us a nuisance means it; whoever lifts it must have been told otherwise. */
export const liftSuppression = adminOperation
  .meta({ access: 'admin', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/staff/messages/{id}/lift',
    summary: 'Write to the address of a mail again',
    tags: ['Staff: messages'],
  })
  .input(z.strictObject({ id: Id }))
  .output(EmailMessage)
  .errors({
    MESSAGE_NOT_FOUND,
    NOT_SUPPRESSED: {
      status: 409,
      message: 'Nothing stands against this address.',
      data: z.strictObject({}),
    },
  })

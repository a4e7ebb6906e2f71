import { z } from 'zod'
import { Email, Id, LinkToken } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { notFound } from './shared-errors.ts'

const write = operation.meta({ access: 'public', limit: 'write', tags: [] })

export const joinWaitingList = write
  .route({
    method: 'POST',
    path: '/waiting-list',
    summary: 'Ask to be told when something is free again',
    tags: ['Waiting list'],
  })
  .input(z.strictObject({ menuItemId: Id, email: Email, quantity: z.int().min(1).max(99) }))
  .output(
    z.strictObject({
      position: z
        .int()
        .min(1)
        .meta({ examples: [3] }),
    }),
  )
  .errors({
    MENU_ITEM_NOT_FOUND: notFound('There is no such thing on a menu.'),
    NOT_SOLD_OUT: {
      status: 409,
      message: 'There is still some left: you can order it now.',
      data: z.strictObject({
        left: z
          .int()
          .min(1)
          .meta({ examples: [2] }),
      }),
    },
  })

export const leaveWaitingList = write
  .route({
    method: 'POST',
    path: '/waiting-list/{token}/leave',
    summary: 'Leave the waiting list by the link of a mail',
    tags: ['Waiting list'],
  })
  .input(z.strictObject({ token: LinkToken }))
  .output(z.strictObject({}))
  .errors({ LINK_NOT_VALID: notFound('This link does not work any more.') })

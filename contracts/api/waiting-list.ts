import { z } from 'zod'
import { BakeSaleSummary } from '../model/bake-sale.ts'
import { Basket } from '../model/basket.ts'
import { Email, Id, Instant, LinkToken } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { afterCutoff, bakeSaleNotOpen, basketFull, notFound, offerErrors } from './shared-errors.ts'

const read = operation.meta({ access: 'public', limit: 'read', tags: [] })
const write = operation.meta({ access: 'public', limit: 'write', tags: [] })

const position = z
  .int()
  .min(1)
  .meta({ examples: [3] })
const LINK_NOT_VALID = notFound('This link does not work any more.')

export const JoinWaitingListInput = z.strictObject({ menuItemId: Id, email: Email, quantity: z.int().min(1).max(99) })
export type JoinWaitingListInput = z.infer<typeof JoinWaitingListInput>

/** Asks to be offered what is given back. Who asks twice keeps the first place, with the number asked for last. */
export const joinWaitingList = write
  .route({
    method: 'POST',
    path: '/waiting-list',
    summary: 'Ask to be offered something that is sold out',
    tags: ['Waiting list'],
  })
  .input(JoinWaitingListInput)
  .output(z.strictObject({ position }))
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
    LIMIT_EXCEEDED: {
      status: 409,
      message: 'That is more than one customer may order.',
      data: z.strictObject({
        field: z.string().meta({ examples: ['quantity'] }),
        limit: z
          .int()
          .min(1)
          .meta({ examples: [4] }),
      }),
    },
    ...afterCutoff,
    ...bakeSaleNotOpen,
  })

/** A place in the line, as the link of a mail opens it. */
export const WaitingPlace = z.strictObject({
  menuItemId: Id,
  productName: z.string().meta({ examples: ['Cardamom bun'] }),
  variantName: z.string().meta({ examples: ['Box of four'] }),
  /** Units that are wanted, or that are kept for them: fewer may have come free than were asked for. */
  quantity: z.int().min(1).max(99),
  askedFor: z.int().min(1).max(99),
  bakeSale: BakeSaleSummary,
  /** `taken`: it was ordered. `passed`: the offer ran out. `closed`: the bake sale takes no orders any more. */
  status: z.enum(['waiting', 'offered', 'taken', 'passed', 'left', 'closed']),
  /** Place in the line while waiting. */
  position: position.nullable(),
  /** Until when the units are kept for them. */
  offeredUntil: Instant.nullable(),
})
export type WaitingPlace = z.infer<typeof WaitingPlace>

const byLink = z.strictObject({ token: LinkToken })

export const getWaitingPlace = read
  .route({
    method: 'GET',
    path: '/waiting-list/{token}',
    summary: 'Get a place in the waiting list by the link of a mail',
    tags: ['Waiting list'],
  })
  .input(byLink)
  .output(WaitingPlace)
  .errors({ LINK_NOT_VALID })

/** Puts what is offered into the basket of this browser; it stays kept until the offer runs out. Once more changes nothing. */
export const acceptOffer = write
  .route({
    method: 'POST',
    path: '/waiting-list/{token}/accept',
    summary: 'Put what is offered into the basket',
    tags: ['Waiting list'],
  })
  .input(byLink)
  .output(Basket)
  .errors({ LINK_NOT_VALID, ...offerErrors, ...basketFull })

/** What was offered goes to the next in line. Once more changes nothing. */
export const leaveWaitingList = write
  .route({
    method: 'POST',
    path: '/waiting-list/{token}/leave',
    summary: 'Leave the waiting list by the link of a mail',
    tags: ['Waiting list'],
  })
  .input(byLink)
  .output(z.strictObject({}))
  .errors({ LINK_NOT_VALID })

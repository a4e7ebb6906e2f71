import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { BASKET_LINES } from '#lib/constants/backend.ts'
import { own } from '#modules/account/procedures.ts'
import { ownerOf, told } from '#modules/basket/procedures.ts'
import { writeLine } from '#modules/basket/repository.ts'
import { summaryAt } from '#modules/bake-sales/repository.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { placeIdOf, placeToken } from './link.ts'
import {
  findPlace,
  findPlacesOf,
  findWaited,
  insertPlace,
  updateWish,
  writeLeft,
  type FoundPlace,
} from './repository.ts'
import { joinRefusal, statusAt, type JoinRefusal } from './rules.ts'

/** Times that somebody who would wait is judged anew after somebody else was faster. */
const ATTEMPTS = 5

type JoinErrors = {
  [C in JoinRefusal['code']]: (options: { data: Extract<JoinRefusal, { code: C }>['data'] }) => Error
}
const joinError = (errors: JoinErrors, refusal: JoinRefusal) => errors[refusal.code]({ data: refusal.data } as never)

export const joinWaitingList = operations.waitingList.join.handler(async ({ context, input, errors }) => {
  const { menuItemId, email, quantity } = input
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const now = context.clock.now()
    const found = await findWaited(context.database, menuItemId, email)
    if (!found) throw errors.MENU_ITEM_NOT_FOUND({ data: { id: menuItemId } })
    const refusal = joinRefusal(found.item, input, now)
    if (refusal) throw joinError(errors, refusal)
    const { place } = found
    const isOver = place !== null && place.offeredUntil !== null && place.offeredUntil <= now
    // Who is offered some comes before all who wait.
    if (place?.status === 'offered' && !isOver) return { position: 1 }
    const joined =
      place?.status === 'waiting'
        ? await updateWish(context.database, place.id, quantity)
        : await insertPlace(context.database, { menuItemId, email, quantity }, place?.id ?? null, now)
    if (!joined) continue
    handOver(context, joined.outboxIds)
    return { position: joined.position }
  }
  throw new Error('A place in a line was refused by the schema time after time, and the rules do not say why.')
})

/** A place in a line, as who has it is told. */
export const presented = (place: FoundPlace, now: Date): WaitingPlace => {
  const { menuItemId, productName, variantName, quantity, askedFor, position, offeredUntil, sale } = place
  const { isPlanned: _isPlanned, ...stored } = sale
  const status = statusAt(place, now)
  return {
    ...{ menuItemId, productName, variantName, quantity, askedFor, status },
    bakeSale: summaryAt(stored, now),
    position: status === 'waiting' ? position : null,
    offeredUntil: status === 'offered' ? (offeredUntil?.toISOString() ?? null) : null,
  }
}

/** Those of an address are told to who has proven that it is theirs. */
export const listWaitingPlaces = operations.account.listWaitingPlaces.handler(
  async ({ context, input: { cursor, limit } }) => {
    const { database, config, clock } = context
    const { email, isEmailVerified } = await own(context)
    const found = isEmailVerified ? await findPlacesOf(database, email, cursor, limit + 1) : []
    const { items, nextCursor } = pageOf(found, limit)
    const now = clock.now()
    const opened = items.map(async (place) => ({
      token: await placeToken(config.LINK_SECRET, place.id),
      place: presented(place, now),
    }))
    return { items: await Promise.all(opened), nextCursor }
  },
)

/** The place that a link opens, or null. */
async function placeOf({ config, database }: Context, token: string) {
  const id = await placeIdOf(config.LINK_SECRET, token)
  return id === null ? null : findPlace(database, id)
}

export const getWaitingPlace = operations.waitingList.get.handler(async ({ context, input, errors }) => {
  const place = await placeOf(context, input.token)
  if (!place) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  return presented(place, context.clock.now())
})

/** Two round trips. What is offered is kept by the offer, as before, and not by the basket. */
export const acceptOffer = operations.waitingList.accept.handler(async ({ context, input, errors }) => {
  const place = await placeOf(context, input.token)
  if (!place) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  const now = context.clock.now()
  if (statusAt(place, now) !== 'offered') throw errors.OFFER_OVER({ data: { field: 'token' } })
  const { menuItemId, quantity } = place
  const basket = await writeLine(context.database, await ownerOf(context), { menuItemId, quantity }, now, place.id)
  if (!basket) throw new Error('What is offered could not be put into a basket, and the rules do not say why.')
  if (!basket.lines.some((line) => line.menuItemId === menuItemId))
    throw errors.BASKET_FULL({
      data: { field: 'token', why: basket.lines.length >= BASKET_LINES ? 'lines' : 'bake_sales' },
    })
  return told(context, basket)
})

export const leaveWaitingList = operations.waitingList.leave.handler(async ({ context, input, errors }) => {
  const place = await placeOf(context, input.token)
  if (!place) throw errors.LINK_NOT_VALID({ data: { id: input.token } })
  const hasLeft = await writeLeft(context.database, place.id, context.clock.now())
  handOver(context, [], { frees: hasLeft && place.status === 'offered' })
  return {}
})

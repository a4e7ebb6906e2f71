import { ownId } from '#modules/account/procedures.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { sha256 } from '#platform/token.ts'
import { visitorTokenOf } from '#platform/visitor-door.ts'
import { findConsent, findConsents, insertConsent, ownerOfCustomer } from './consents.ts'

/** Whose consent is asked for; null for a visitor who has decided nothing. */
async function ownerOf({ actor, visitor }: Context): Promise<string | null> {
  if (actor.role !== 'visitor') return ownerOfCustomer(actor.id)
  return visitor.token === null ? null : sha256(visitor.token)
}

/** What somebody has decided last. One round trip; none for a visitor who was never asked. */
export const getConsent = operations.privacy.getConsent.handler(async ({ context }) => {
  const owner = await ownerOf(context)
  return { consent: owner === null ? null : await findConsent(context.database, owner) }
})

/** Each decision is written down behind those of before. One round trip. */
export const setConsent = operations.privacy.setConsent.handler(async ({ context, input }) => {
  const { actor, visitor, database, clock } = context
  const owner = actor.role === 'visitor' ? await sha256(visitorTokenOf(visitor)) : ownerOfCustomer(actor.id)
  return insertConsent(database, owner, input, clock.now())
})

export const listConsents = operations.privacy.listConsents.handler(async ({ context, input: { cursor, limit } }) => {
  const owner = ownerOfCustomer(ownId(context))
  const { items, nextCursor } = pageOf(await findConsents(context.database, owner, cursor, limit + 1), limit)
  return { items: items.map(({ consent }) => consent), nextCursor }
})

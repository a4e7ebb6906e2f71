import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { derivedId } from '#lib/derived-id.ts'
import type { Context } from '#platform/context.ts'
import { giftCardMoney, giftCardPurchases, giftCards, outbox } from '#platform/schema.ts'
import { codeHash, creditCode, endingOf } from './code.ts'
import type { FoundPurchase } from './purchases.ts'
import { sendAt } from './rules.ts'

/**
 * What the money for a gift card makes, as statements: the card, what is on it, its mail to whom it is for and the receipt of who has paid. However late
 * it comes: there is no place that could be gone. @returns with the letters that go out now
 */
export async function soldRows({ database, config, clock }: Context, purchase: FoundPurchase, intentId: string) {
  const { id, amountPence, sendOn } = purchase
  const at = clock.now()
  const code = await creditCode(config.LINK_SECRET, id)
  const goesAt = sendAt(sendOn, at)
  const bought = await derivedId('gift-card-bought', id)
  const sent = await derivedId('gift-card-sent', id)
  const rows: BatchItem<'sqlite'>[] = [
    database.insert(giftCards).values({
      ...{ id, kind: 'gift_card', codeHash: await codeHash(code), codeEnding: endingOf(code) },
      ...{ initialPence: amountPence, ownerEmail: null, boughtAt: at, expiresAt: null },
    }),
    database.update(giftCardPurchases).set({ paidAt: at }).where(eq(giftCardPurchases.id, id)),
    database.insert(giftCardMoney).values({
      ...{ id: await derivedId('gift-card-money', intentId, '0'), purchaseId: id, kind: 'payment', amountPence },
      ...{ reference: intentId, at },
    }),
    database.insert(outbox).values([
      { id: bought, kind: 'gift_card_bought', subjectId: id, createdAt: at, availableAt: at },
      { id: sent, kind: 'gift_card_sent', subjectId: id, createdAt: at, availableAt: goesAt },
    ]),
  ]
  return { rows, letterIds: goesAt > at ? [bought] : [bought, sent] }
}

import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { idOf } from '../ids.ts'

const MANY = 50
const DAY_MS = 86_400_000
const AMOUNTS = [2500, 1000, 5000, 10_000, 3750]
const WORDS = [
  'Happy birthday! Have the cardamom buns.',
  '',
  'For all those lifts to the station.',
  'Danke fürs Brot 🥐',
]
const STATUSES = ['paid', 'paid', 'cancelled', 'paid', 'pending'] as const

/** Gift cards that people have bought, or begun to, the latest first. */
export const makeGiftPurchases = (now: Date): GiftCardPurchase[] =>
  Array.from({ length: MANY }, (_, index) => {
    const createdAt = new Date(now.getTime() - index * DAY_MS)
    const status = STATUSES[index % STATUSES.length] ?? 'paid'
    const isPaid = status === 'paid'
    return {
      id: idOf('gift-purchase', String(index)),
      status,
      amountPence: AMOUNTS[index % AMOUNTS.length] ?? 2500,
      returnedPence: 0,
      buyerName: 'Rosie Pritchard',
      buyerEmail: 'rosie@example.com',
      recipientEmail: 'tom@example.com',
      message: WORDS[index % WORDS.length] ?? '',
      sendOn: null,
      sentAt: isPaid ? new Date(createdAt.getTime() + 90_000).toISOString() : null,
      codeEnding: isPaid ? idOf('gift-purchase-code', String(index)).slice(0, 4).toUpperCase() : null,
      createdAt: createdAt.toISOString(),
    }
  })

import type { GiftCard } from '#contracts/model/gift-card.ts'
import { addDays } from '#lib/dates.ts'
import { idOf } from './ids.ts'

type StandingCard = { code: string; card: GiftCard; ownerEmail: string | null }

const CARDS = [
  { code: '7K3F-9QXV-2SRW-04YZ', initialPence: 10_000, balancePence: 10_000 },
  { code: 'SMA1-9QXV-2SRW-04YZ', initialPence: 500, balancePence: 500 },
  { code: 'EATN-9QXV-2SRW-04YZ', initialPence: 2500, balancePence: 0 },
  { code: '01D0-9QXV-2SRW-04YZ', initialPence: 2500, balancePence: 2500, isOver: true },
  { code: 'CRED-9QXV-2SRW-04YZ', initialPence: 1200, balancePence: 1200, ownerEmail: 'rosie@example.com' },
] as const

/** Gift cards that are in the world from the beginning, with their codes: one that pays for all, one for little, an empty one, one that has expired, and a credit. */
export const makeGiftCards = (today: string): StandingCard[] =>
  CARDS.map(({ code, initialPence, balancePence, ...more }) => {
    const ownerEmail = 'ownerEmail' in more ? more.ownerEmail : null
    return {
      code,
      ownerEmail,
      card: {
        id: idOf('standing-gift-card', code),
        kind: ownerEmail === null ? 'gift_card' : 'store_credit',
        codeEnding: code.slice(-4),
        initialPence,
        balancePence,
        boughtAt: `${addDays(today, -60)}T12:00:00.000Z`,
        expiresAt: 'isOver' in more ? `${addDays(today, -1)}T00:00:00.000Z` : null,
      },
    }
  })

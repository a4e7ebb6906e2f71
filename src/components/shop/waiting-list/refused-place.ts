import type { PlaceTroubleState } from './place-trouble.tsx'

type Query = Partial<Record<string, string | string[]>>

/** What was refused of a button without scripts: read from the address that it led to (`src/lib/waiting-form.ts` writes it). */
export function refusedPlaceOf({ refused }: Query): PlaceTroubleState | null {
  switch (refused) {
    case undefined:
      return null
    case 'OFFER_OVER':
      return { kind: 'offer_over' }
    case 'BASKET_FULL':
      return { kind: 'basket_full', why: 'lines' }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited', retryAfterSeconds: 60 }
    default:
      return { kind: 'failed', reference: null }
  }
}

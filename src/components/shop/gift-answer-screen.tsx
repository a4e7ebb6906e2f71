import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { RefusedBuy } from './gift-cards/refused-buy.ts'
import { Page } from './page.tsx'

const TITLES: Readonly<Partial<Record<string, string>>> = {
  PAYMENTS_UNAVAILABLE: 'Paying by card does not work at the moment',
  RATE_LIMITED: 'One moment, please',
  INVALID_INPUT: 'There is something to put right',
  SEND_DAY_OUT_OF_RANGE: 'There is something to put right',
}
const WORDS: Readonly<Partial<Record<string, string>>> = {
  PAYMENTS_UNAVAILABLE: 'It is not your card. Please try again in a while.',
  RATE_LIMITED: 'That was a lot at once. Please try again in a minute.',
}

/** Why a gift card could not be bought, where there are no scripts to say it beside the form. */
export function GiftAnswerScreen({ refused: { code, words, reference } }: { refused: RefusedBuy }) {
  const told = WORDS[code]
  return (
    <Page className="max-w-prose space-y-6 pt-6">
      <h1 className="text-hero">Not yet bought</h1>
      <Notice role="alert" look="bad" title={TITLES[code] ?? 'Something went wrong on our side'}>
        {words.length > 0 && (
          <ul className="list-disc space-y-1 pl-5">
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {told && <p>{told}</p>}
        {reference && (
          <p>
            If it goes on, tell us the reference <strong>{reference}</strong>.
          </p>
        )}
      </Notice>
      <p>Nothing has been paid. Your browser’s way back still has what you wrote.</p>
      <ButtonLink look="secondary" href="/gift-cards">
        Begin anew
      </ButtonLink>
    </Page>
  )
}

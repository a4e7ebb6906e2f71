import { Button, ButtonLink } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import type { UnsubscribeOutcome } from '#lib/unsubscribed.ts'
import { Door } from './door/door.tsx'
import { PATHS } from './paths.ts'

type Props = {
  /** What mails the link ends. */
  of?: keyof typeof WORDS
  /** Where the button leads: this page. */
  address: string
  /** What became of it; null before it was pressed. */
  outcome: UnsubscribeOutcome | null
}

const WORDS = {
  letters: {
    done: 'No more letters',
    kept: 'What you order we still confirm, and write when something changes about it.',
    ask: 'No more letters?',
    lead: 'One press, and we do not write any more when a bake sale opens.',
    press: 'Unsubscribe',
  },
  reminders: {
    done: 'No more reminders',
    kept: 'What you order we still confirm, and write when something changes about it, or it is ready.',
    ask: 'No more reminders?',
    lead: 'One press, and we do not write any more on the day before you collect.',
    press: 'No more reminders',
  },
} as const

const TROUBLE = {
  link_not_valid: {
    title: 'This link does not work',
    words: 'Perhaps a part of it got lost on the way. Please use the link at the foot of our last letter as it is.',
  },
  rate_limited: { title: 'That was a lot at once', words: 'Please wait a minute, and press again.' },
  failed: { title: 'It went wrong on our side', words: 'Nothing has changed. Please press again in a moment.' },
} satisfies Record<Exclude<UnsubscribeOutcome, 'done'>, { title: string; words: string }>

/** The page that the foot of each letter leads to. It takes a press, needs no sign-in and no script. Source: PECR, regulation 22(3)(c). */
export function UnsubscribeScreen({ of = 'letters', address, outcome }: Props) {
  const words = WORDS[of]
  if (outcome === 'done')
    return (
      <Door title={words.done} scene="closed-shutters">
        <Notice role="status" look="good" title="You get none from now on">
          <p>{words.kept}</p>
        </Notice>
        <p>
          Changed your mind? <TextLink href={PATHS.messages}>Your messages</TextLink> are where it is switched on again.
        </p>
        <ButtonLink look="secondary" href="/bake-sales">
          See what we bake
        </ButtonLink>
      </Door>
    )
  return (
    <Door title={words.ask} lead={words.lead} scene="closed-shutters">
      {outcome !== null && (
        <Notice role="alert" look="bad" title={TROUBLE[outcome].title}>
          <p>{TROUBLE[outcome].words}</p>
        </Notice>
      )}
      <form method="post" action={address}>
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <Button type="submit" className="w-full sm:w-auto">
          {words.press}
        </Button>
      </form>
      <p className="text-muted">
        Would you rather write? <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>.
      </p>
    </Door>
  )
}

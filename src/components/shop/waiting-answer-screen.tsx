import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page } from './page.tsx'
import { Answer } from './waiting-list/answer.tsx'
import type { WaitingListState } from './waiting-list/state.ts'

type Props = {
  state: WaitingListState
  /** The menu that one came from. */
  backHref: string
}

/** What the waiting list has answered, where there are no scripts to say it beside the form. */
export function WaitingAnswerScreen({ state, backHref }: Props) {
  return (
    <Page className="max-w-prose space-y-6 pt-6">
      <h1 className="text-hero">Waiting list</h1>
      {state.kind === 'invalid' ? (
        <Notice role="alert" look="bad" title="That is no e-mail address">
          <p>Please go back and enter one, like rosie@example.com.</p>
        </Notice>
      ) : (
        <Answer state={state} />
      )}
      <ButtonLink look="secondary" href={backHref}>
        Back to the menu
      </ButtonLink>
    </Page>
  )
}

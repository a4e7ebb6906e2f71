'use client'

import { Button, ButtonLink } from '#components/ui/button.tsx'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { AskByMailForm, type AskByMail } from './door/ask-by-mail.tsx'
import { Door } from './door/door.tsx'
import { CLOSED } from './form/closed.tsx'
import { Told } from './form/told.tsx'
import type { Closed, Done, Submit, Unavailable } from './form/submit.ts'
import { UNAVAILABLE } from './form/unavailable.tsx'
import { useSubmit } from './form/use-submit.ts'
import { PATHS } from './paths.ts'

export type VerifyAnswer = Done | Unavailable | Closed | { kind: 'link_not_valid' }

type Props = {
  /** Confirms the address of the link. */
  submit: Submit<undefined, VerifyAnswer>
  /** Asks for a new link; absent where a new one comes by signing in. */
  askAgain?: AskByMail
  returnTo?: string
}

/** The page that the mail leads to. It takes a press: machines open links of mails before people do, and a link works once. */
export function VerifyScreen({ submit, askAgain, returnTo = PATHS.home }: Props) {
  const { state, send, isSending } = useSubmit(submit)
  if (state.kind === 'link_not_valid')
    return (
      <Door title="A stale link" scene="burnt-toast">
        <Told
          title="This link does not work any more"
          words={<p>It was used already, or it is too old. We gladly send another.</p>}
          of={state}
        />
        {askAgain ? (
          <AskByMailForm submit={askAgain} label="Ask for a new link" button="Send me a new link">
            If the address still waits to be confirmed, the new link is in the mail.
          </AskByMailForm>
        ) : (
          <>
            <p>Sign in with your password: if the address still waits to be confirmed, we send a new link at once.</p>
            <ButtonLink href={PATHS.signIn}>Sign in</ButtonLink>
          </>
        )}
      </Door>
    )
  if (state.kind === 'done') return <Confirmed returnTo={returnTo} of={state} />
  return (
    <Door title="Nearly there" lead="One press, and your address is confirmed and you are signed in.">
      {isTrouble(state) && <TroubleNotice trouble={state} kept="Your link still works." />}
      {state.kind === 'identity_unavailable' && <Told {...UNAVAILABLE} of={state} />}
      {state.kind === 'account_disabled' && <Told {...CLOSED} of={state} />}
      <Button
        disabled={isSending}
        aria-busy={isSending}
        className="w-full sm:w-auto"
        onClick={() => void send(undefined)}
      >
        {isSending ? 'Confirming it …' : 'Confirm my address'}
      </Button>
    </Door>
  )
}

function Confirmed({ returnTo, of }: { returnTo: string; of: unknown }) {
  return (
    <Door title="Welcome to the band" scene="market-stall">
      <Told
        look="good"
        title="Your address is confirmed, and you are signed in"
        words={<p>Orders that you placed with it as a guest are in your account now.</p>}
        of={of}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <ButtonLink href={returnTo}>{returnTo === PATHS.home ? 'To your account' : 'Go on'}</ButtonLink>
        <ButtonLink look="secondary" href="/bake-sales">
          See what we bake
        </ButtonLink>
      </div>
    </Door>
  )
}

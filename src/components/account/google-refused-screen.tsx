import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Door } from './door/door.tsx'
import { GoogleButton, type FormAction } from './door/google-button.tsx'
import { withReturn } from './door/with-return.ts'
import { PATHS } from './paths.ts'

/** `other_method`: the address has an account with a password, and only who knows that may join the two. */
type GoogleRefusal = 'consent_refused' | 'other_method' | 'link_not_valid' | 'account_disabled' | 'unavailable'

const TELLING = {
  consent_refused: {
    title: 'Google did not let you through',
    words: 'You said no, or closed the window. We have learnt nothing about you.',
  },
  other_method: {
    title: 'You have an account with a password',
    words: 'Sign in with it once. Then you can add Google under “Security”, and use whichever you like.',
  },
  link_not_valid: {
    title: 'That took a little long',
    words: 'Google’s answer came too late, or twice. Please start again.',
  },
  account_disabled: { title: 'This account is closed', words: 'Please write to us: a person looks at it.' },
  unavailable: {
    title: 'Google does not answer',
    words: 'Signing in with it does not work at the moment. You can order as a guest meanwhile.',
  },
} satisfies Record<GoogleRefusal, { title: string; words: string }>

type Props = { why: GoogleRefusal; google: FormAction; returnTo?: string }

/** Why somebody came back from Google and is not signed in. */
export function GoogleRefusedScreen({ why, google, returnTo = '/' }: Props) {
  const { title, words } = TELLING[why]
  return (
    <Door title="Not this way" scene="closed-shutters">
      <Notice role="alert" look="bad" title={title}>
        <p>{words}</p>
      </Notice>
      <div className="space-y-3">{waysOn(why, google, returnTo)}</div>
    </Door>
  )
}

function waysOn(why: GoogleRefusal, google: FormAction, returnTo: string): ReactNode {
  const withPassword = (
    <ButtonLink
      width="full"
      look={why === 'other_method' ? 'primary' : 'secondary'}
      href={withReturn(PATHS.signIn, why === 'other_method' ? PATHS.security : returnTo)}
    >
      Sign in with a password
    </ButtonLink>
  )
  switch (why) {
    case 'other_method':
      return withPassword
    case 'account_disabled':
      return (
        <ButtonLink width="full" href="/contact">
          Write to us
        </ButtonLink>
      )
    case 'consent_refused':
    case 'link_not_valid':
      return (
        <>
          <GoogleButton action={google} returnTo={returnTo} words="Try Google again" />
          {withPassword}
        </>
      )
    case 'unavailable':
      return (
        <>
          <ButtonLink width="full" href="/bake-sales">
            Order as a guest
          </ButtonLink>
          {withPassword}
        </>
      )
  }
}

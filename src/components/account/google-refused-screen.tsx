import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Door } from './door/door.tsx'
import { GoogleButton, type FormAction } from './door/google-button.tsx'
import { withReturn } from './door/with-return.ts'
import type { GoogleRefusal } from './google-refusal.ts'
import { PATHS } from './paths.ts'

const TELLING = {
  google_refused: {
    title: 'Google did not let you through',
    words: 'You said no, or closed the window. We have learnt nothing about you.',
  },
  google_not_verified: {
    title: 'Google does not know your address yet',
    words: 'It has not confirmed that the address is yours. Confirm it there first, or use a password.',
  },
  password_first: {
    title: 'You have an account with a password',
    words: 'Sign in with it once. Then you can add Google under “Security”, and use whichever you like.',
  },
  link_not_valid: {
    title: 'That took a little long',
    words: 'Google’s answer came too late, or twice. Please start again.',
  },
  account_disabled: { title: 'This account is closed', words: 'Please write to us: a person looks at it.' },
  identity_unavailable: {
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
      look={why === 'password_first' ? 'primary' : 'secondary'}
      href={withReturn(PATHS.signIn, why === 'password_first' ? PATHS.security : returnTo)}
    >
      Sign in with a password
    </ButtonLink>
  )
  switch (why) {
    case 'password_first':
    case 'google_not_verified':
      return withPassword
    case 'account_disabled':
      return (
        <ButtonLink width="full" href="/contact">
          Write to us
        </ButtonLink>
      )
    case 'google_refused':
    case 'link_not_valid':
      return (
        <>
          <GoogleButton action={google} returnTo={returnTo} words="Try Google again" />
          {withPassword}
        </>
      )
    case 'identity_unavailable':
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

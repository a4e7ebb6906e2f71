import { TextLink } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Door, Or } from './door/door.tsx'
import { GoogleButton, type FormAction } from './door/google-button.tsx'
import { SIGN_IN_NOTICES, type SignInNotice } from './door/notices.ts'
import { SignInForm, type SignInAnswer } from './door/sign-in-form.tsx'
import { withReturn } from './door/with-return.ts'
import type { Submit } from './form/submit.ts'
import type { SignInValues } from './form/values.ts'
import { PATHS } from './paths.ts'

type Props = {
  submit: Submit<SignInValues, SignInAnswer>
  /** Leads to Google; absent where Google is not offered. */
  google?: FormAction
  /** A path of this site. */
  returnTo?: string
  notice?: SignInNotice | null
}

/** The door of the account. It names another way for whoever has none. */
export function SignInScreen({ submit, google, returnTo = '/', notice = null }: Props) {
  return (
    <Door title="Come in" lead="Sign in to see your orders, and to order again with two taps.">
      {notice && (
        <Notice title={SIGN_IN_NOTICES[notice].title}>
          <p>{SIGN_IN_NOTICES[notice].words}</p>
        </Notice>
      )}
      <SignInForm submit={submit} />
      {google && (
        <>
          <Or />
          <GoogleButton action={google} returnTo={returnTo} />
        </>
      )}
      <p className="border-t border-line pt-5">
        New here? {/* A whole page: what it may load beside what all pages may, its own answer says. */}
        <a href={withReturn(PATHS.signUp, returnTo)}>Open an account</a>, or{' '}
        <TextLink href="/bake-sales">order as a guest</TextLink>.
      </p>
    </Door>
  )
}

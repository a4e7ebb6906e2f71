'use client'

import { useState } from 'react'
import { TextLink } from '#components/ui/link.tsx'
import { CheckYourMail } from './door/check-your-mail.tsx'
import { Door, Or } from './door/door.tsx'
import { GoogleButton, type FormAction } from './door/google-button.tsx'
import type { Challenge } from './door/person-check.tsx'
import { SignUpForm, type SignUp } from './door/sign-up-form.tsx'
import { withReturn } from './door/with-return.ts'
import { PATHS } from './paths.ts'

type Props = {
  submit: SignUp
  /** By what the shop asks whether one is a person; absent where it does not. */
  challenge?: Challenge | null
  google?: FormAction
  returnTo?: string
}

/** Opens an account. The answer is the same whether or not the address is known: the mail tells the rest. */
export function SignUpScreen({ submit, challenge = null, google, returnTo = '/' }: Props) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo !== null)
    return (
      <Door title="Look into your mail" scene="delivery-bike">
        <CheckYourMail email={sentTo} again="Use another address" onAgain={() => setSentTo(null)}>
          We have written to you how to go on. If you had an account already, the mail says that instead.
        </CheckYourMail>
      </Door>
    )
  return (
    <Door title="Your own peg" lead="An account keeps your orders, your addresses and the allergens you look out for.">
      <SignUpForm
        challenge={challenge}
        submit={async (values) => {
          const answer = await submit(values)
          if (answer.kind === 'done') setSentTo(values.email)
          return answer
        }}
      />
      {google && (
        <>
          <Or />
          <GoogleButton action={google} returnTo={returnTo} />
        </>
      )}
      <p className="border-t border-line pt-5">
        Been here before? <TextLink href={withReturn(PATHS.signIn, returnTo)}>Sign in</TextLink>. No need for an account
        to buy bread: <TextLink href="/bake-sales">order as a guest</TextLink>.
      </p>
    </Door>
  )
}

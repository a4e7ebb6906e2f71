'use client'

import { useState } from 'react'
import { TextLink } from '#components/ui/link.tsx'
import { AccountLayout } from './account-layout.tsx'
import { CodeForm, type CodeAnswer } from './door/code-form.tsx'
import type { FormAction } from './door/google-button.tsx'
import type { Submit } from './form/submit.ts'
import { Panel } from './layout/panel.tsx'
import { PATHS } from './paths.ts'
import { QrCode } from './qr-code.tsx'
import { CodesKept } from './security/codes-kept.tsx'

type EnrolAnswer = Exclude<CodeAnswer, { kind: 'done' }> | { kind: 'done'; recoveryCodes: string[] }

type Props = {
  /** `otpauth://totp/…`, as apps read it. Source: Google Authenticator’s key URI format. */
  otpauthUrl: string
  /** The same secret, for typing. */
  secret: string
  /** Switches it on; what it answers is shown once. */
  submit: Submit<{ code: string }, EnrolAnswer>
  /** Staff and admins cannot do without. */
  isRequired?: boolean
  signOut: FormAction
}

/** Sets up a second factor: scan, type what the app shows, keep the codes for the day the phone is gone. */
export function EnrolScreen({ otpauthUrl, secret, submit, isRequired = false, signOut }: Props) {
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes)
    return (
      <AccountLayout current="security" title="It is on. Now keep these." signOut={signOut}>
        <CodesKept codes={codes} next={PATHS.security} />
      </AccountLayout>
    )
  return (
    <AccountLayout
      current="security"
      title="Set up a second factor"
      lead={
        isRequired
          ? 'Whoever works with us needs one. It takes two minutes.'
          : 'It takes two minutes, and an app that shows codes.'
      }
      signOut={signOut}
    >
      <Panel
        title="1. Show it to your app"
        lead="Any app for one-time codes will do: the one that keeps your passwords may have it built in."
      >
        <div className="grid items-start gap-6 sm:grid-cols-[13rem_1fr]">
          <div className="max-w-52 rounded-card border-2 border-ink">
            <QrCode text={otpauthUrl} label="QR code for your app" />
          </div>
          <div className="space-y-3">
            <p>
              On this phone? <a href={otpauthUrl}>Open it in the app</a>.
            </p>
            <p>Or type this into it:</p>
            <p>
              <code className="font-semibold tracking-widest wrap-anywhere select-all">{inFours(secret)}</code>
            </p>
          </div>
        </div>
      </Panel>
      <Panel title="2. Type what it shows">
        <CodeForm
          kind="app"
          label="Set up a second factor"
          button="Switch it on"
          sending="Switching it on …"
          submit={async (values) => {
            const answer = await submit(values)
            if (answer.kind === 'done') setCodes(answer.recoveryCodes)
            return answer
          }}
        />
      </Panel>
      {!isRequired && (
        <TextLink href={PATHS.security} className="inline-flex min-h-tap items-center">
          Not now
        </TextLink>
      )}
    </AccountLayout>
  )
}

/** Easier to type, and no app minds the spaces. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

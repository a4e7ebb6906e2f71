'use client'

import { useState } from 'react'
import { GoogleButton, type FormAction } from '../door/google-button.tsx'
import { Press } from '../form/press.tsx'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { Panel } from '../layout/panel.tsx'

export type GoogleProps = {
  /** The address of the Google account that is linked; null where none is. */
  email: string | null
  /** Without a password Google is the only way in, and stays. */
  hasPassword: boolean
  link: FormAction
  onUnlink: Submit<undefined, Done | Unavailable>
}

const TOLD = { identity_unavailable: UNAVAILABLE }

/** Google as another way in. */
export function Google({ email, hasPassword, link, onUnlink }: GoogleProps) {
  const [unlinked, setUnlinked] = useState<{ at: string } | null>(null)
  if (email === null || unlinked)
    return (
      <Panel title="Google" lead="Sign in with your Google account as well, without typing a password.">
        {unlinked && <Told look="good" title="Google is no way in any more" of={unlinked} />}
        <GoogleButton action={link} words="Link Google" />
      </Panel>
    )
  return (
    <Panel
      title="Google"
      lead={
        <p>
          You can sign in as <strong>{email}</strong> at Google.
        </p>
      }
    >
      {hasPassword ? (
        <Press sending="Taking it away …" told={TOLD} submit={onUnlink} onDone={() => setUnlinked({ at: email })}>
          Unlink Google
        </Press>
      ) : (
        <p className="text-muted">It is your only way in. Set a password first, and you can take it away.</p>
      )}
    </Panel>
  )
}

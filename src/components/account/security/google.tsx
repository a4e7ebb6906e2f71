'use client'

import { useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { AccountForm } from '../form/account-form.tsx'
import { Press } from '../form/press.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import { Told, type Telling } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { ProofValues } from '../form/values.ts'
import { Panel } from '../layout/panel.tsx'
import { LINK_OUTCOMES, type LinkOutcome } from './link-outcome.ts'

type LinkAnswer = Done | Unavailable | { kind: 'credentials_refused' } | { kind: 'google_linked' }

export type GoogleProps = {
  /** Null where no Google account is linked; its address where the vendor says so. */
  linked: { email: string | null } | null
  /** Without a password Google is the only way in, and stays. */
  hasPassword: boolean
  /** What somebody has just come back from Google with. */
  outcome: LinkOutcome | null
  /** Leads to Google, once the password was shown. */
  onLink: Submit<ProofValues, LinkAnswer>
  onUnlink: Submit<undefined, Done | Unavailable | { kind: 'only_way_in' }>
}

const TOLD: Partial<Record<string, Telling>> = {
  identity_unavailable: UNAVAILABLE,
  only_way_in: { title: 'It is your only way in', words: <p>Set a password first, and you can take it away.</p> },
}
const LINK_TOLD: Partial<Record<string, Telling>> = {
  identity_unavailable: UNAVAILABLE,
  google_linked: { title: 'Google is linked already', words: <p>Load this page again, and you see as whom.</p> },
}

/** Google as another way in. */
export function Google({ linked, hasPassword, outcome, onLink, onUnlink }: GoogleProps) {
  const [unlinked, setUnlinked] = useState<{ at: string | null } | null>(null)
  if (linked === null || unlinked)
    return (
      <Panel title="Google" lead="Sign in with your Google account as well, without typing a password.">
        {unlinked && <Told look="good" title="Google is no way in any more" of={unlinked} />}
        {!unlinked && outcome && <Came outcome={outcome} />}
        <LinkForm onLink={onLink} />
      </Panel>
    )
  return (
    <Panel
      title="Google"
      lead={
        linked.email === null ? (
          'You can sign in with your Google account.'
        ) : (
          <p className="wrap-anywhere">
            You can sign in as <strong>{linked.email}</strong> at Google.
          </p>
        )
      }
    >
      {outcome && <Came outcome={outcome} />}
      {hasPassword ? (
        <Press
          sending="Taking it away …"
          told={TOLD}
          submit={onUnlink}
          onDone={() => setUnlinked({ at: linked.email })}
        >
          Unlink Google
        </Press>
      ) : (
        <p className="text-muted">It is your only way in. Set a password first, and you can take it away.</p>
      )}
    </Panel>
  )
}

function Came({ outcome }: { outcome: LinkOutcome }) {
  const { title, words, look } = LINK_OUTCOMES[outcome]
  return (
    <Notice role={look === 'good' ? 'status' : 'alert'} look={look} title={title}>
      <p>{words}</p>
    </Notice>
  )
}

const resolver = resolverOf<ProofValues>((all) => all.proof)

/** Both are proven: the account here, by its password, and who one is at Google, there. */
function LinkForm({ onLink }: Pick<GoogleProps, 'onLink'>) {
  const form = useAccountForm<ProofValues, LinkAnswer>({
    resolver,
    defaultValues: { password: '' },
    wording: { password: () => 'Enter your password.' },
    refused: { credentials_refused: { field: 'password', words: 'This is not your password.' } },
    submit: onLink,
  })
  return (
    <AccountForm
      form={form}
      label="Link Google"
      told={LINK_TOLD}
      button="Link Google"
      sending="Going to Google …"
      look="secondary"
      isLeaving
    >
      <PasswordField
        {...form.field('password')}
        autoComplete="current-password"
        label="Your password here"
        hint="So that nobody else adds their Google account to yours."
        required
      />
    </AccountForm>
  )
}

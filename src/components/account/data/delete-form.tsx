'use client'

import { TextField } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { formatPence } from '#lib/money.ts'
import { AccountForm } from '../form/account-form.tsx'
import { resolverOf } from '../form/resolver-of.ts'
import type { Done, Submit, Unavailable } from '../form/submit.ts'
import type { Telling } from '../form/told.tsx'
import { UNAVAILABLE } from '../form/unavailable.tsx'
import { useAccountForm } from '../form/use-account-form.ts'
import type { DeletionValues } from '../form/values.ts'
import { CONFIRM_WORD } from '../form/words.ts'
import { orderHref } from '../orders/order-href.ts'
import { PATHS } from '../paths.ts'

type DeleteAnswer =
  | Done
  | Unavailable
  | { kind: 'credentials_refused' }
  | { kind: 'orders_open'; numbers: string[] }
  | { kind: 'last_admin' }
  | { kind: 'sign_in_again' }

/** The password is null where there is none. */
export type DeleteAccount = Submit<{ password: string | null }, DeleteAnswer>

type Props = { hasPassword: boolean; creditPence: number; onDelete: DeleteAccount }

const WITH = resolverOf<DeletionValues>((all) => all.deletion)
const WITHOUT = resolverOf<DeletionValues>((all) => all.deletionWithoutPassword)

/** Asks twice, by a word and by the password: it cannot be taken back. */
export function DeleteForm({ hasPassword, creditPence, onDelete }: Props) {
  const form = useAccountForm<DeletionValues, DeleteAnswer>({
    resolver: hasPassword ? WITH : WITHOUT,
    defaultValues: { confirm: '', password: '' },
    wording: {
      confirm: () => `Type the word “${CONFIRM_WORD}”.`,
      password: () => 'Enter your present password.',
    },
    refused: { credentials_refused: { field: 'password', words: 'This is not your present password.' } },
    submit: ({ password }) => onDelete({ password: hasPassword ? password : null }),
  })
  const { state } = form
  const told: Partial<Record<string, Telling>> = {
    identity_unavailable: UNAVAILABLE,
    last_admin: {
      title: 'You are the last admin',
      words: <p>Make somebody else an admin first: the bakery needs one.</p>,
    },
    sign_in_again: {
      title: 'Please sign in again first',
      words: <p>To be sure that it is you: sign out, sign in, and come back here.</p>,
    },
    orders_open: {
      title: 'There are orders to come',
      words: 'numbers' in state && <OpenOrders numbers={state.numbers} />,
    },
  }
  return (
    <AccountForm
      form={form}
      label="Delete your account"
      told={told}
      button="Delete my account for good"
      sending="Deleting it …"
      isLeaving
      after={
        <TextLink href={PATHS.home} className="inline-flex min-h-tap items-center">
          Keep it
        </TextLink>
      }
    >
      {creditPence > 0 && (
        <Notice look="bad" title={`There are ${formatPence(creditPence)} left on your cards`}>
          <p>Who has the code of a card can still spend it. Keep the mail it came with.</p>
        </Notice>
      )}
      <TextField
        {...form.field('confirm')}
        label={`To be sure, type “${CONFIRM_WORD}”`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="max-w-48"
        required
      />
      {hasPassword && (
        <PasswordField {...form.field('password')} autoComplete="current-password" label="Password" required />
      )}
    </AccountForm>
  )
}

const OpenOrders = ({ numbers }: { numbers: string[] }) => (
  <>
    <p>Cancel them first, or wait until you have collected them:</p>
    <ul className="list-disc pl-5">
      {numbers.map((number) => (
        <li key={number}>
          <TextLink href={orderHref(number)}>{number}</TextLink>
        </li>
      ))}
    </ul>
  </>
)

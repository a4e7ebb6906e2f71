import type { UseFormRegister } from 'react-hook-form'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { PATHS } from '#lib/constants/frontend.ts'
import { TextLink } from '#components/ui/link.tsx'
import type { CheckoutValues } from './values.ts'

type Props = {
  isGuest: boolean
  register: UseFormRegister<CheckoutValues>
  wordsFor: (field: string) => string | undefined
}

const SIGN_IN = `${PATHS.signIn}?returnTo=%2Fcheckout`

/** For whom the order is. */
export function Details({ isGuest, register, wordsFor }: Props) {
  return (
    <>
      {isGuest && (
        <p>
          No account needed. You have one? <TextLink href={SIGN_IN}>Sign in</TextLink>, and this is filled in.
        </p>
      )}
      <TextField
        {...register('name')}
        label="Name"
        hint="The one you will say at the table."
        autoComplete="name"
        error={wordsFor('name')}
        required
      />
      <TextField
        {...register('email')}
        type="email"
        inputMode="email"
        label="E-mail"
        hint="For the confirmation, and if anything changes."
        autoComplete="email"
        error={wordsFor('email')}
        required
      />
      <TextField
        {...register('phone')}
        type="tel"
        label="Telephone"
        hint="In case we miss each other on the day."
        autoComplete="tel"
        error={wordsFor('phone')}
        isOptional
      />
      <TextArea {...register('note')} label="Anything we should know?" rows={3} error={wordsFor('note')} isOptional />
    </>
  )
}

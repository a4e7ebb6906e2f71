import type { UseFormRegister } from 'react-hook-form'
import { TextArea, TextField } from '#components/ui/field.tsx'
import type { CheckoutValues } from './values.ts'

type Props = {
  register: UseFormRegister<CheckoutValues>
  wordsFor: (field: string) => string | undefined
}

/** For whom the order is. */
export function Details({ register, wordsFor }: Props) {
  return (
    <>
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

import type { ComponentProps } from 'react'
import { TextField, type Words } from '#components/ui/field.tsx'

/** An amount in pounds, as it is typed. */
export const MoneyField = (props: Words & ComponentProps<'input'>) => (
  <TextField {...props} inputMode="decimal" autoComplete="off" maxLength={9} className="max-w-48 tabular-nums" />
)

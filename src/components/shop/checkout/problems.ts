import type { FieldErrors } from 'react-hook-form'
import { formatDay } from '#lib/dates.ts'
import { problemsOf, type Problem } from '../form/problems.ts'
import type { sorted } from './orderable.ts'
import { slotField, WORDING, wordsForSlot, type CheckoutValues } from './values.ts'

const NOT_SENT = { kind: 'idle' } as const

/** What is wrong with the form, in the order of the page. */
export function checkoutProblems(
  errors: FieldErrors<CheckoutValues>,
  groups: ReturnType<typeof sorted>['orderable'],
  orders: Partial<CheckoutValues['orders']>,
): Problem[] {
  const times = groups.flatMap(({ bakeSale: { id, onDate } }) =>
    errors.orders?.[id]
      ? [{ field: slotField(id), words: wordsForSlot(orders[id]?.fulfilment ?? 'collection', formatDay(onDate)) }]
      : [],
  )
  return [
    ...problemsOf(WORDING.before, errors, NOT_SENT),
    ...problemsOf(WORDING.details, errors, NOT_SENT),
    ...times,
    ...problemsOf(WORDING.address, errors, NOT_SENT),
  ]
}

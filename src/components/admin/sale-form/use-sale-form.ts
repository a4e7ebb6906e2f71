'use client'

import { useState } from 'react'
import { get, useForm, type FieldErrors } from 'react-hook-form'
import { lazyResolver } from '#components/shop/form/lazy-resolver.ts'
import { wordsFor, type Problem } from '#components/shop/form/problems.ts'
import { useSubmit } from '#components/account/form/use-submit.ts'
import type { SaleAnswer } from '../bake-sale/answers.ts'
import type { SaleValues } from './values.ts'
import { problemAt, problemsIn, unnamed } from './words.ts'

const resolver = lazyResolver<SaleValues>(() => import('./resolver.ts'))

const WORDS = ['title', 'intro', 'locationId', 'onDate', 'slug', 'opens', 'cutoff'] as const
const ITEM = ['variantId', 'price', 'capacity', 'perCustomerLimit', 'leadTimeHours', 'packed', 'poolId', 'poolUnits']
const LISTS = { pools: ['name', 'capacity'], menu: ITEM, slots: ['fulfilment', 'from', 'to', 'capacity'] } as const

/** Every field of the form, in the order of the page. */
const fieldsOf = (values: SaleValues): string[] => [
  ...WORDS,
  ...Object.entries(LISTS).flatMap(([list, parts]) => [
    list,
    ...values[list as keyof typeof LISTS].flatMap((_, at) => parts.map((part) => `${list}.${String(at)}.${part}`)),
  ]),
]

/** What React Hook Form holds of one field: a list has its own beside those of its lines. */
const isWrong = (errors: FieldErrors<SaleValues>, field: string) => {
  const error: unknown = get(errors, field)
  return typeof error === 'object' && error !== null && 'type' in error
}

/** The form of a bake sale: checked by its contract, sent once at a time, and what is wrong with it in words, in the order of the page. */
export function useSaleForm(initial: SaleValues, save: (values: SaleValues) => Promise<SaleAnswer>) {
  const form = useForm<SaleValues>({ resolver, defaultValues: initial, shouldFocusError: false })
  const { state, send, isSending } = useSubmit<SaleValues, SaleAnswer>(save)
  // What the bakery has found wrong stands until the form is sent again.
  const [answered, setAnswered] = useState<Problem[]>([])
  const { errors, isSubmitting, submitCount } = form.formState
  const found = fieldsOf(form.getValues())
    .filter((field) => isWrong(errors, field))
    .map(problemAt)
  const problems = found.length > 0 ? found : answered
  return {
    form,
    state,
    problems,
    isSending: isSending || isSubmitting,
    attempt: `${String(submitCount)} ${state.kind}`,
    errorOf: (field: string) => {
      const words = wordsFor(problems, field)
      return words === undefined ? undefined : unnamed(words)
    },
    onFocus: () => void import('./resolver.ts').catch(() => null),
    onSubmit: (event: { preventDefault: () => void }) => {
      event.preventDefault()
      if (isSending) return
      setAnswered([])
      void form.handleSubmit(async (values) => {
        setAnswered(problemsIn(await send(values)))
      })()
    },
  }
}
export type SaleForm = ReturnType<typeof useSaleForm>

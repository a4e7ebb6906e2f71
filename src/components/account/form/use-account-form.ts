'use client'

import { useForm, type DefaultValues, type FieldValues, type Path, type Resolver } from 'react-hook-form'
import type { Sending } from '#components/shop/form/trouble.ts'
import { problemsOf, wordsFor, type Problem, type Wording } from '#components/shop/form/problems.ts'
import { loadResolvers } from './resolver-of.ts'
import type { SignedOut, Submit } from './submit.ts'
import { useSubmit } from './use-submit.ts'

type Config<Values extends FieldValues, Answer extends { kind: string }> = {
  resolver: Resolver<Values>
  defaultValues: DefaultValues<Values>
  wording: Wording<Values>
  /** Answers that say what is wrong with one field. */
  refused?: Partial<Record<Answer['kind'], Problem>> | ((answer: Sending<Answer | SignedOut>) => Problem | undefined)
  submit: Submit<Values, Answer>
  /** Empties it when it is done: for what is typed once, such as a password. */
  isEmptiedWhenDone?: boolean
  /** Fetches what checks it, when somebody begins to fill it in. */
  load?: () => Promise<unknown>
}

/** A form of the account: checked by the schema of its contract, sent once at a time, and what is wrong with it in words. */
export function useAccountForm<Values extends FieldValues, Answer extends { kind: string }>({
  resolver,
  defaultValues,
  wording,
  refused,
  submit,
  isEmptiedWhenDone = false,
  load = loadResolvers,
}: Config<Values, Answer>) {
  const { register, handleSubmit, formState, reset, setValue } = useForm<Values>({
    resolver,
    defaultValues,
    shouldFocusError: false,
  })
  const { state, send, isSending } = useSubmit(submit)
  const found = problemsOf(wording, errorsOf(formState.errors), state)
  const own =
    typeof refused === 'function'
      ? refused(state)
      : Object.entries<Problem | undefined>(refused ?? {}).find(([kind]) => kind === state.kind)?.[1]
  const problems = own && found.length === 0 ? [own] : found

  return {
    state,
    problems,
    isSending: isSending || formState.isSubmitting,
    /** Changes with each try. */
    attempt: `${String(formState.submitCount)} ${state.kind}`,
    /** What a field needs to know. */
    field: <Name extends Path<Values>>(name: Name) => ({ ...register(name), error: wordsFor(problems, name) }),
    /** Fills a field in for whoever has chosen something beside it. */
    fill: setValue,
    onFocus: () => void load().catch(() => null),
    onSubmit: (event: { preventDefault: () => void }) => {
      event.preventDefault()
      if (isSending) return
      void handleSubmit(async (values) => {
        const answer = await send(values)
        if (isEmptiedWhenDone && answer.kind === 'done') reset()
      })()
    },
  }
}

const errorsOf = (errors: object): Partial<Record<string, { type?: unknown }>> => ({ ...errors })

export type AccountFormState = Pick<
  ReturnType<typeof useAccountForm<FieldValues, { kind: string }>>,
  'problems' | 'isSending' | 'attempt' | 'onFocus' | 'onSubmit'
> & { state: { kind: string } }

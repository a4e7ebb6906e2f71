'use client'

import { useEffect, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { ContactMessage } from '#contracts/model/content.ts'
import { Button } from '#components/ui/button.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { problemsOf, wordsFor, type Wording } from '../form/problems.ts'
import { isTrouble } from '../form/trouble.ts'
import { TroubleNotice } from '../form/trouble-notice.tsx'
import type { ContactState } from './state.ts'

const WORDING: Wording<ContactMessage> = {
  name: (how) => (how === 'too_big' ? 'Shorten your name to 100 characters.' : 'Tell us your name.'),
  email: () => 'Enter an e-mail address, like rosie@example.com.',
  message: (how) => (how === 'too_big' ? 'Shorten your message to 2,000 characters.' : 'Write your message.'),
}

const load = () => import('./resolver.ts')
const resolver = lazyResolver<ContactMessage>(load)

type Props = { state: ContactState; onSend: (message: ContactMessage) => void }

/** A letter to the bakery. What was written stays where it is until it has arrived. */
export function ContactForm({ state, onSend }: Props) {
  const { register, handleSubmit, formState, reset } = useForm<ContactMessage>({
    resolver,
    shouldFocusError: false,
    defaultValues: { name: '', email: '', message: '' },
  })
  const sent = useRef<HTMLDivElement>(null)
  const isSent = state.kind === 'sent'
  useEffect(() => {
    // The form that had the focus is gone.
    if (!isSent) return
    sent.current?.focus()
    reset()
  }, [isSent, reset])

  if (isSent)
    return (
      <Notice ref={sent} role="status" look="good" title="Thank you. It is on our table.">
        <p className="wrap-anywhere">
          We write back to <strong>{state.email}</strong>, as a rule within two days. On a baking night it may be three.
        </p>
      </Notice>
    )

  const problems = problemsOf(WORDING, formState.errors, state)
  const isSending = state.kind === 'sending' || formState.isSubmitting
  return (
    <form
      // Without our script nothing of it belongs into an address.
      method="post"
      noValidate
      aria-label="Write to us"
      onFocus={() => void load().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void handleSubmit((message) => onSend(message))(event)
      }}
      className="space-y-6"
    >
      <ErrorSummary problems={problems} attempt={`${String(formState.submitCount)} ${state.kind}`} />
      {isTrouble(state) && problems.length === 0 && <TroubleNotice trouble={state} kept="Your message is kept." />}
      <TextField
        {...register('name')}
        dir="auto"
        label="Name"
        autoComplete="name"
        error={wordsFor(problems, 'name')}
        required
      />
      <TextField
        {...register('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        label="E-mail"
        hint="So that we can write back. We use it for nothing else."
        error={wordsFor(problems, 'email')}
        required
      />
      <TextArea
        {...register('message')}
        dir="auto"
        label="Message"
        hint="If it is about an order, tell us its number."
        rows={7}
        error={wordsFor(problems, 'message')}
        required
      />
      <Button type="submit" disabled={isSending} aria-busy={isSending} className="w-full sm:w-auto">
        {isSending ? 'Sending it …' : 'Send the message'}
      </Button>
    </form>
  )
}

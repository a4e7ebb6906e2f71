'use client'

import { useState } from 'react'
import { sendMessage } from '#actions/content.ts'
import type { ContactMessage } from '#contracts/model/content.ts'
import { troubleOf } from '../form/trouble.ts'
import { ContactForm } from './contact-form.tsx'
import type { ContactState } from './state.ts'

async function answerTo(message: ContactMessage): Promise<ContactState> {
  try {
    const [error] = await sendMessage(message)
    if (!error) return { kind: 'sent', email: message.email }
    return error.defined ? troubleOf(error) : { kind: 'failed', reference: null }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** The letter box of the shop. */
export function LiveContactForm() {
  const [state, setState] = useState<ContactState>({ kind: 'idle' })
  return (
    <ContactForm
      state={state}
      onSend={(message) => {
        setState({ kind: 'sending' })
        void answerTo(message).then(setState)
      }}
    />
  )
}

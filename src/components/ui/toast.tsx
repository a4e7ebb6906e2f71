'use client'

import { cva } from 'class-variance-authority'
import { Toast as Radix } from 'radix-ui'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { closing } from './layer.ts'

export type ToastMessage = {
  look?: 'good' | 'bad'
  title: string
  words?: string
  action?: {
    label: string
    /** How to do the same elsewhere, for whoever cannot get here in time: `Undo in your basket`. */
    elsewhere: string
    onAction: () => void
  }
}

const READ_MS = 6000
const ACT_MS = 12_000

/** Undefined is as long as it takes to read. What went wrong stays until somebody has seen it. */
const durationOf = ({ look, action }: ToastMessage) => (look === 'bad' ? Infinity : action ? ACT_MS : undefined)

const toast = cva(
  'flex items-start gap-3 rounded-card border-2 border-s-8 border-ink bg-sheet py-2 ps-4 pe-2 text-ink shadow-lift data-[state=closed]:animate-vanish data-[state=open]:animate-rise data-[swipe=cancel]:translate-x-0 data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)',
  { variants: { look: { good: 'border-s-leaf', bad: 'border-s-danger' } } },
)

const Tell = createContext<((message: ToastMessage) => void) | null>(null)

/** @returns what shows a message at the edge of the page, whoever calls it */
export function useToast() {
  const tell = use(Tell)
  if (!tell) throw new Error('useToast needs Toasts around it.')
  return tell
}

/** Where short messages appear. They wait while a pointer or the focus is on them, and F8 goes there. */
export function Toasts({ children, readMs = READ_MS }: { children: ReactNode; /** For stories. */ readMs?: number }) {
  const [messages, setMessages] = useState<(ToastMessage & { id: string })[]>([])
  const tell = useCallback((message: ToastMessage) => {
    setMessages((before) => [...before.slice(-8), { ...message, id: crypto.randomUUID() }])
  }, [])
  return (
    <Tell value={tell}>
      <Radix.Provider label="Message" duration={readMs}>
        {children}
        {messages.map(({ id, ...message }) => (
          <Message key={id} {...message} />
        ))}
        <Radix.Viewport
          label="Messages ({hotkey})"
          className="fixed inset-x-0 bottom-0 z-50 m-4 flex flex-col gap-3 sm:start-auto sm:w-96 print:hidden"
        />
      </Radix.Provider>
    </Tell>
  )
}

function Message(message: ToastMessage) {
  const { look = 'good', title, words, action } = message
  return (
    <Radix.Root
      type={look === 'bad' ? 'foreground' : 'background'}
      duration={durationOf(message)}
      className={toast({ look })}
    >
      <Icon
        name={look === 'bad' ? 'alert' : 'check'}
        className={look === 'bad' ? 'mt-3 text-danger' : 'mt-3 text-leaf'}
      />
      <div className="min-w-0 flex-1 py-2.5 wrap-anywhere">
        <Radix.Title className="font-semibold">
          {title}
          {/* A pause, where all of it is read out in one go. */}
          <span className="sr-only">. </span>
        </Radix.Title>
        {words && <Radix.Description className="text-base text-muted">{words}</Radix.Description>}
        {action && (
          <Radix.Action
            altText={action.elsewhere}
            onClick={action.onAction}
            className="-ms-1 -mb-2.5 inline-flex min-h-tap items-center px-1 font-semibold text-rust underline underline-offset-4 hover:text-rust-deep"
          >
            {action.label}
          </Radix.Action>
        )}
      </div>
      <Radix.Close aria-label="Close" className={closing}>
        <Icon name="close" className="block" />
      </Radix.Close>
    </Radix.Root>
  )
}

'use client'

import { useCallback, useState, type ReactNode } from 'react'

type Props = {
  title: string
  /** Whether the order takes it as it is now. What is open stays: somebody is typing, whoever else has changed the order. */
  isOffered: boolean
  /** Given what closes it once it is done. */
  children: (close: () => void) => ReactNode
}

/** One thing that can be done to an order, folded away until it is wanted; each time it begins anew. */
export function Deed({ title, isOffered, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const [round, setRound] = useState(0)
  // A browser opens it by itself before our script is there to hear of it.
  const adopt = useCallback((details: HTMLDetailsElement | null) => {
    if (!details?.open) return
    setIsOpen(true)
    setWasOpen(true)
  }, [])
  if (!isOffered && !isOpen) return null
  return (
    <details
      ref={adopt}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
        if (event.currentTarget.open) setWasOpen(true)
      }}
      className="group border-t border-line first:border-t-0"
    >
      <summary className="flex min-h-14 items-center px-4 py-2 text-lg font-semibold group-open:text-rust lg:min-h-12">
        {title}
      </summary>
      <div key={round} className="px-4 pt-1 pb-5">
        {wasOpen &&
          children(() => {
            setIsOpen(false)
            setWasOpen(false)
            setRound(round + 1)
          })}
      </div>
    </details>
  )
}

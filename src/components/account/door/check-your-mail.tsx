'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

type Props = {
  email: string
  /** On the button that leads back to the form. */
  again: string
  onAgain: () => void
  children: ReactNode
}

/** A mail is on its way, or so we say: who asks is not told whether we know the address. */
export function CheckYourMail({ email, again, onAgain, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The form that had the focus is gone.
    box.current?.focus()
  }, [])
  return (
    <div className="space-y-5">
      <Notice ref={box} role="status" look="good" title="It is on its way">
        <p className="wrap-anywhere">
          To <strong>{email}</strong>. {children}
        </p>
      </Notice>
      <p className="text-muted">
        It takes a minute at most. If it does not come, look into the folder for unwanted mail, and whether the address
        is right.
      </p>
      <Button look="secondary" onClick={onAgain}>
        {again}
      </Button>
    </div>
  )
}

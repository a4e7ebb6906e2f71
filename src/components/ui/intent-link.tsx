'use client'

import Link from 'next/link'
import { useState, type ComponentProps } from 'react'

/**
 * A link whose page is fetched when somebody means to go there: the pointer or the focus is on it, or a finger has come down.
 * One that is only in sight costs nothing. With `prefetch={false}` it is fetched when one goes: what it shows changes with every press.
 */
export function IntentLink({
  prefetch = true,
  onPointerEnter,
  onFocus,
  onTouchStart,
  ...props
}: ComponentProps<typeof Link>) {
  const [isMeant, setIsMeant] = useState(false)
  return (
    <Link
      {...props}
      prefetch={prefetch === true && isMeant}
      onPointerEnter={(event) => {
        setIsMeant(true)
        onPointerEnter?.(event)
      }}
      onFocus={(event) => {
        setIsMeant(true)
        onFocus?.(event)
      }}
      onTouchStart={(event) => {
        setIsMeant(true)
        onTouchStart?.(event)
      }}
    />
  )
}

'use client'

import { PrefetchKind } from 'next/dist/client/components/router-reducer/router-reducer-types'
import { useRouter } from 'next/navigation'
import { useRef, type ComponentProps, type MouseEvent } from 'react'

/** Whether a click means this page and nothing else: no other tab, no other window. */
export const isPlain = ({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** A page of the shop; everything else is the browser's to open. */
const isOurs = (href: string) => /^\/(?!\/)/.test(href)

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string; prefetch?: boolean }

/**
 * A link whose page is fetched when somebody means to go there: the pointer or the focus is on it, or a finger has come down.
 * One that is only in sight costs nothing. With `prefetch={false}` it is fetched when one goes: what it shows changes with every press.
 */
export function IntentLink({ href, prefetch = true, onClick, onPointerEnter, onFocus, onTouchStart, ...props }: Props) {
  const router = useRouter()
  const isFetched = useRef(false)
  const isPage = isOurs(href) && props.target === undefined && props.download === undefined
  function mean() {
    if (!prefetch || !isPage || isFetched.current) return
    isFetched.current = true
    router.prefetch(href, { kind: PrefetchKind.FULL })
  }
  return (
    <a
      {...props}
      href={href}
      onPointerEnter={(event) => {
        mean()
        onPointerEnter?.(event)
      }}
      onFocus={(event) => {
        mean()
        onFocus?.(event)
      }}
      onTouchStart={(event) => {
        mean()
        onTouchStart?.(event)
      }}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPage || !isPlain(event)) return
        event.preventDefault()
        router.push(href)
      }}
    />
  )
}

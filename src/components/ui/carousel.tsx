'use client'

import { Children, useRef, useState, type ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'

type Props = {
  label: string
  /** What is counted: `Picture`. */
  of?: string
  /** How much of the strip one takes on a desk; on a phone it is nearly all of it. */
  size?: 'one' | 'several'
  children: ReactNode
}

const step =
  'grid size-tap place-items-center rounded-card border-2 border-ink transition-colors duration-quick hover:bg-ink hover:text-sheet aria-disabled:cursor-not-allowed aria-disabled:opacity-40 aria-disabled:hover:bg-transparent aria-disabled:hover:text-ink'

const SETTLED_MS = 120

/** A strip to push along with a finger, the arrow keys, or two buttons. It never moves by itself. */
export function Carousel({ label, of = 'Picture', size = 'one', children }: Props) {
  const strip = useRef<HTMLUListElement>(null)
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [at, setAt] = useState(0)
  const items = Children.toArray(children)
  if (items.length === 0) return null
  const read = () => {
    const list = strip.current
    if (!list) return
    const start = Math.abs(list.scrollLeft)
    const isAtEnd = start + list.clientWidth >= list.scrollWidth - 2
    const offsets = [...list.children].map((one) => Math.abs((one as HTMLElement).offsetLeft - firstOf(list)))
    const nearest = offsets.reduce(
      (best, offset, index) => (Math.abs(offset - start) < Math.abs((offsets[best] ?? 0) - start) ? index : best),
      0,
    )
    setAt(isAtEnd ? items.length - 1 : nearest)
  }
  const go = (to: number) => {
    const list = strip.current
    const item = list?.children[to]
    if (!list || !(item instanceof HTMLElement)) return
    list.scrollTo({ left: item.offsetLeft - firstOf(list) })
    setAt(to)
  }
  return (
    <section aria-roledescription="carousel" aria-label={label} className="space-y-3">
      <ul
        ref={strip}
        // Not at every step of the way: what counts is where it comes to rest.
        onScroll={() => {
          clearTimeout(settling.current)
          settling.current = setTimeout(read, SETTLED_MS)
        }}
        // It scrolls, so the keyboard must reach it.
        tabIndex={0}
        aria-label={`${label}, all`}
        className="relative flex snap-x snap-mandatory gap-3 overflow-x-auto overscroll-x-contain rounded-card motion-safe:scroll-smooth"
      >
        {items.map((item, index) => (
          <li
            key={index}
            className={cn(
              'shrink-0 snap-start',
              items.length === 1 ? 'w-full' : 'w-11/12',
              size === 'several' && 'sm:w-2/5',
            )}
          >
            {item}
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <div className="flex items-center gap-3">
          <Step to="back" isAtEnd={at === 0} onGo={() => go(at - 1)} />
          <Step to="on" isAtEnd={at === items.length - 1} onGo={() => go(at + 1)} />
          <p role="status" className="ms-1 text-base text-muted tabular-nums">
            {of} {at + 1} of {items.length}
          </p>
        </div>
      )}
    </section>
  )
}

const firstOf = (list: HTMLElement) => (list.firstElementChild as HTMLElement | null)?.offsetLeft ?? 0

/** Not disabled at an end, or the focus would be lost to whoever has just pressed it. */
function Step({ to, isAtEnd, onGo }: { to: 'back' | 'on'; isAtEnd: boolean; onGo: () => void }) {
  return (
    <button
      type="button"
      aria-label={to === 'back' ? 'The one before' : 'The next one'}
      aria-disabled={isAtEnd}
      onClick={isAtEnd ? undefined : onGo}
      className={step}
    >
      <Icon name={to === 'back' ? 'chevronLeft' : 'chevronRight'} className="block rtl:-scale-x-100" />
    </button>
  )
}

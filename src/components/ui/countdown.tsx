'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { browserNow } from '#lib/browser-clock.ts'

const TICK_MS = 15_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const count = (number: number, unit: string) => `${String(number)} ${unit}${number === 1 ? '' : 's'}`

/** `2 days 11 hours left`, from milliseconds; the two largest units. */
function wordsLeft(ms: number, over: string): string {
  if (ms <= 0) return over
  if (ms < MINUTE_MS) return 'Less than a minute left'
  const days = Math.floor(ms / DAY_MS)
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS)
  const parts =
    days > 0
      ? [count(days, 'day'), hours > 0 ? count(hours, 'hour') : '']
      : hours > 0
        ? [count(hours, 'hour'), minutes > 0 ? count(minutes, 'minute') : '']
        : [count(minutes, 'minute')]
  return `${parts.filter(Boolean).join(' ')} left`
}

const tick = (changed: () => void) => {
  const timer = setInterval(changed, TICK_MS)
  return () => {
    clearInterval(timer)
  }
}

type Props = {
  until: string
  /** Fixes the clock, for stories. */
  now?: string | undefined
  /** What to say once it is over. */
  over?: string
}

/** How long something still lasts. Says nothing on the server, where nobody's clock is right. */
export function Countdown({ until, now, over = 'Ordering has just closed' }: Props) {
  const read = useCallback(
    () => wordsLeft(Date.parse(until) - (now ? Date.parse(now) : browserNow()), over),
    [until, now, over],
  )
  const words = useSyncExternalStore(tick, read, () => null)
  return words === null ? null : <span className="tabular-nums">{words}</span>
}

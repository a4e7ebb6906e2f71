'use client'

import { Progress as Radix } from 'radix-ui'
import { useId } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'

type Props = {
  label: string
  /** Null when nobody can say how far it is. */
  value: number | null
  max?: number
  /** Said instead of a percentage: `3 of 8 loaves`. */
  words?: string
}

/** How far something is that takes its time. */
export function Progress({ label, value, max = 100, words }: Props) {
  const id = useId()
  const percent = value === null ? null : Math.round((Math.min(Math.max(value, 0), max) / max) * 100)
  const said = words ?? (percent === null ? undefined : `${String(percent)}%`)
  return (
    <div className="space-y-2">
      <p className="flex justify-between gap-4">
        <span id={id} className="min-w-0 font-semibold wrap-anywhere">
          {label}
        </span>
        {said && <span className="shrink-0 tabular-nums">{said}</span>}
      </p>
      <Radix.Root
        aria-labelledby={id}
        value={percent}
        getValueLabel={() => said ?? ''}
        className="h-4 overflow-hidden rounded-full border-2 border-ink bg-sheet"
      >
        <Radix.Indicator
          className={cn(
            'h-full bg-rust forced-fill transition-[width] duration-slow ease-settle',
            percent === null && 'w-2/5 rounded-full motion-safe:animate-roll motion-reduce:mx-auto',
          )}
          style={percent === null ? undefined : { width: `${String(percent)}%` }}
        />
      </Radix.Root>
    </div>
  )
}

/** Which step of how many one is at. @param current counts from 1 */
export function StepProgress({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  return (
    <div className="space-y-3">
      <p className="wrap-anywhere">
        <span className="text-muted">
          Step {current} of {steps.length}:
        </span>{' '}
        <strong className="font-semibold">{steps[current - 1]}</strong>
      </p>
      <ol aria-label={label} className="flex">
        {steps.map((step, index) => (
          <Step key={step} words={step} at={index + 1} current={current} />
        ))}
      </ol>
    </div>
  )
}

function Step({ words, at, current }: { words: string; at: number; current: number }) {
  const isDone = at < current
  const isNow = at === current
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={cn(
        'relative min-w-0 flex-1 pe-3 before:absolute before:start-0 before:top-4.5 before:h-0.5 before:w-full before:bg-line last:pe-0 last:before:w-0',
        isDone && 'before:bg-ink',
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          'relative grid size-9 place-items-center rounded-full border-2 font-semibold tabular-nums',
          isDone && 'border-ink bg-ink text-sheet',
          isNow && 'border-rust bg-rust text-sheet forced-colors:outline-2 forced-colors:outline-offset-2',
          at > current && 'border-line bg-paper text-muted',
        )}
      >
        {isDone ? <Icon name="check" className="block" /> : at}
      </span>
      <span className={cn('mt-2 hidden text-base wrap-anywhere sm:block', isNow ? 'font-semibold' : 'text-muted')}>
        {words}
      </span>
      <span className="sr-only">
        <span className="sm:hidden">{words}</span>
        {isDone ? ', done' : ''}
      </span>
    </li>
  )
}

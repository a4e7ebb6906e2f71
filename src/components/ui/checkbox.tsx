'use client'

import { Checkbox as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'

type Props = {
  label: ReactNode
  note?: string
  error?: string | undefined
  name?: string
  value?: string
  /** `indeterminate` when it stands for several and only some of them are ticked. */
  checked?: boolean | 'indeterminate'
  defaultChecked?: boolean
  isRequired?: boolean
  isDisabled?: boolean
  onChange?: (isChecked: boolean) => void
}

/** Yes or no, with the words to tick. The whole line can be pressed. */
export function Checkbox({ label, note, error, isRequired, isDisabled, onChange, ...radix }: Props) {
  const id = useId()
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="flex gap-3">
        <span className="flex h-tap items-center">
          <Radix.Root
            id={id}
            {...radix}
            required={isRequired}
            disabled={isDisabled}
            aria-invalid={error ? true : undefined}
            aria-describedby={described}
            onCheckedChange={(checked) => onChange?.(checked === true)}
            className="group grid size-7 shrink-0 place-items-center rounded-mark border-2 border-ink/60 bg-sheet text-sheet transition-colors duration-quick disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger data-[state=checked]:border-rust data-[state=checked]:bg-rust data-[state=indeterminate]:border-rust data-[state=indeterminate]:bg-rust"
          >
            <Radix.Indicator>
              <Icon name="check" className="block size-5 group-data-[state=indeterminate]:hidden" />
              <Icon name="minus" className="hidden size-5 group-data-[state=indeterminate]:block" />
            </Radix.Indicator>
          </Radix.Root>
        </span>
        <div className="flex-1 py-2.5 wrap-anywhere">
          <label htmlFor={id} className={cn('block', isDisabled && 'cursor-not-allowed')}>
            {label}
          </label>
          {note && (
            <p id={`${id}-note`} className="text-base text-muted">
              {note}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

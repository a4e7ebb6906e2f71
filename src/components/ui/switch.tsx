'use client'

import { Switch as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'

type Props = {
  label: ReactNode
  note?: string
  name?: string
  isOn?: boolean
  isOnAtFirst?: boolean
  isDisabled?: boolean
  /** What was switched is being kept; it waits until that is done. */
  isBusy?: boolean
  onChange?: (isOn: boolean) => void
}

/** Something that is on or off at once, without a form being sent. */
export function Switch({ label, note, name, isOn, isOnAtFirst, isDisabled, isBusy = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-6">
      <div className="flex-1 py-2.5 wrap-anywhere">
        <label htmlFor={id} className="block font-semibold">
          {label}
        </label>
        {note && (
          <p id={`${id}-note`} className="text-base text-muted">
            {note}
          </p>
        )}
      </div>
      <span className="flex min-h-tap items-center">
        <Radix.Root
          id={id}
          name={name}
          checked={isOn}
          defaultChecked={isOnAtFirst}
          disabled={isDisabled}
          aria-busy={isBusy}
          aria-describedby={note && `${id}-note`}
          onCheckedChange={isBusy ? undefined : onChange}
          className="flex h-8 w-14 shrink-0 items-center rounded-full border-2 border-ink bg-shade p-0.5 transition-colors duration-calm disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress aria-busy:opacity-60 data-[state=checked]:border-rust data-[state=checked]:bg-rust data-[state=checked]:forced-fill"
        >
          <Radix.Thumb className="block size-6 rounded-full border-2 border-ink bg-sheet transition-transform duration-calm ease-settle data-[state=checked]:translate-x-6 data-[state=checked]:border-rust-deep rtl:data-[state=checked]:-translate-x-6" />
        </Radix.Root>
      </span>
    </div>
  )
}

'use client'

import { Select as Radix } from 'radix-ui'
import { useState } from 'react'
import { cn } from '#lib/cn.ts'
import { control, described, Label, type Words } from './field.tsx'
import { Icon } from './icon.tsx'
import { choice, hanging } from './layer.ts'

export type Option = { value: string; label: string; note?: string; isDisabled?: boolean }

type Props = Words & {
  options: Option[]
  value?: string
  defaultValue?: string
  placeholder?: string
  isDisabled?: boolean
  isRequired?: boolean
  /** The options are on their way. */
  isBusy?: boolean
  onChange?: (value: string) => void
}

/** One of a list that is known and short enough to read. For a long one there is the combobox. */
export function Select({
  options,
  placeholder = 'Choose one',
  isDisabled = false,
  isRequired,
  isBusy = false,
  onChange,
  ...field
}: Props) {
  const { label, hint, error, isOptional, name, ...radix } = field
  const words = { label, hint, error, isOptional, name }
  const { name: _name, ...aria } = described(words)
  const [isOpen, setIsOpen] = useState(false)
  const isEmpty = options.length === 0
  return (
    <div className="space-y-1.5">
      <Label {...words} />
      <Radix.Root
        {...radix}
        name={name}
        required={isRequired}
        disabled={isDisabled || isBusy || isEmpty}
        onValueChange={onChange}
        onOpenChange={setIsOpen}
      >
        <Radix.Trigger
          {...aria}
          aria-busy={isBusy}
          // While the list is open the rest of the page is hidden, and nothing hidden may be tabbed to.
          tabIndex={isOpen ? -1 : undefined}
          className={cn(
            control,
            'group flex items-center justify-between gap-3 text-left disabled:cursor-not-allowed disabled:opacity-60 data-placeholder:text-muted data-[state=open]:border-ink',
          )}
        >
          <span className="min-w-0 wrap-anywhere">
            <Radix.Value
              placeholder={isBusy ? 'Fetching the list …' : isEmpty ? 'Nothing to choose from' : placeholder}
            />
          </span>
          <Icon
            name="chevronDown"
            className="text-ink transition-transform duration-quick group-data-[state=open]:rotate-180"
          />
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            position="popper"
            sideOffset={6}
            className={cn(hanging, 'max-h-(--radix-select-content-available-height) w-(--radix-select-trigger-width)')}
          >
            <Radix.Viewport className="py-1">
              {options.map((option) => (
                <Choice key={option.value} {...option} />
              ))}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </div>
  )
}

function Choice({ value, label, note, isDisabled }: Option) {
  return (
    <Radix.Item value={value} disabled={isDisabled} textValue={label} className={choice}>
      <span className="min-w-0 flex-1">
        <Radix.ItemText>{label}</Radix.ItemText>
        {note && <span className="block text-base text-muted">{note}</span>}
      </span>
      <Radix.ItemIndicator>
        <Icon name="check" className="text-rust" />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}

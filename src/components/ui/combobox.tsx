'use client'

import { Popover } from 'radix-ui'
import { useId, useRef } from 'react'
import { cn } from '#lib/cn.ts'
import { control, described, Label, type Words } from './field.tsx'
import { Icon } from './icon.tsx'
import { choice, hanging } from './layer.ts'
import type { Option } from './select.tsx'
import { useCombobox } from './use-combobox.ts'

type Props = Words & {
  options: Option[]
  value: string | null
  onChange: (value: string | null) => void
  /** What was typed, where the options come from elsewhere. */
  onSearch?: (typed: string) => void
  placeholder?: string
  /** What it says when nothing fits. */
  nothing?: string
  isDisabled?: boolean
  isBusy?: boolean
}

/** One of a long list, found by typing a part of it. */
export function Combobox({
  options,
  value,
  onChange,
  onSearch,
  placeholder,
  nothing = 'Nothing fits. Try fewer letters.',
  isDisabled = false,
  isBusy = false,
  ...words
}: Props) {
  const list = useId()
  const field = useRef<HTMLDivElement>(null)
  const box = useCombobox({ options, value, onChange, onSearch })
  const { name: _name, ...aria } = described(words)
  const count = box.found.length
  const at = box.found.findIndex((option) => option.value === box.active)
  const hasList = box.isOpen && !isBusy && count > 0
  const news = isBusy ? 'Looking …' : count === 0 ? nothing : `${String(count)} ${count === 1 ? 'fits' : 'fit'}`
  return (
    <div className="space-y-1.5">
      <Label {...words} />
      <input type="hidden" name={words.name} value={value ?? ''} />
      <Popover.Root open={box.isOpen}>
        <Popover.Anchor asChild>
          <div ref={field} className="relative">
            <input
              {...aria}
              role="combobox"
              aria-expanded={hasList}
              aria-controls={hasList ? list : undefined}
              aria-autocomplete="list"
              aria-activedescendant={at === -1 || !hasList ? undefined : `${list}-${String(at)}`}
              aria-busy={isBusy}
              autoComplete="off"
              spellCheck={false}
              disabled={isDisabled}
              placeholder={placeholder}
              value={box.text}
              onChange={(event) => {
                box.type(event.target.value)
              }}
              onClick={box.open}
              onBlur={box.close}
              onKeyDown={box.onKeyDown}
              className={cn(control, 'pe-12 disabled:cursor-not-allowed disabled:opacity-60')}
            />
            <Icon
              name={box.isOpen ? 'search' : 'chevronDown'}
              className="pointer-events-none absolute inset-e-4 top-1/2 -translate-y-1/2"
            />
          </div>
        </Popover.Anchor>
        <p role="status" className="sr-only">
          {box.isOpen && news}
        </p>
        <Popover.Portal>
          <Popover.Content
            role={undefined}
            align="start"
            sideOffset={6}
            onOpenAutoFocus={(event) => {
              event.preventDefault()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
            }}
            // The field keeps the focus, also when somebody presses into the list.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            className={cn(
              hanging,
              'flex max-h-(--radix-popover-content-available-height) w-(--radix-popover-trigger-width) flex-col py-1',
            )}
          >
            {(isBusy || count === 0) && <p className="px-4 py-3 wrap-anywhere text-muted">{news}</p>}
            {hasList && (
              <div role="listbox" id={list} aria-label={words.label} className="relative max-h-80 overflow-y-auto">
                {box.found.map((option, index) => (
                  <div
                    key={option.value}
                    id={`${list}-${String(index)}`}
                    role="option"
                    aria-selected={option.value === value}
                    aria-disabled={option.isDisabled}
                    data-disabled={option.isDisabled ? '' : undefined}
                    data-highlighted={option.value === box.active ? '' : undefined}
                    ref={option.value === box.active ? intoView : undefined}
                    onClick={() => {
                      box.choose(option)
                    }}
                    className={cn(choice, 'hover:bg-shade data-highlighted:bg-blush')}
                  >
                    <span className="min-w-0 flex-1">
                      {option.label}
                      {option.note && <span className="block text-base text-muted">{option.note}</span>}
                    </span>
                    {option.value === value && <Icon name="check" className="text-rust" />}
                  </div>
                ))}
              </div>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
}

/** Scrolls the list alone: the page stays where it is. */
const intoView = (line: HTMLElement | null) => {
  const list = line?.parentElement
  if (!line || !list) return
  const { offsetTop: top, offsetHeight: height } = line
  if (top < list.scrollTop) list.scrollTop = top
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight
}

'use client'

import { useState, type ComponentProps } from 'react'
import { cn } from '#lib/cn.ts'
import { control, described, Label, type Words } from './field.tsx'

type Props = Words & Omit<ComponentProps<'input'>, 'type'>

/** A password, which may be looked at while it is typed: more help than typing it twice. */
export function PasswordField({ label, hint, error, isOptional, name, className, ...input }: Props) {
  const [isShown, setIsShown] = useState(false)
  const words = { label, hint, error, isOptional, name }
  return (
    <div className="space-y-1.5">
      <Label {...words} />
      <div className="relative">
        <input
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          maxLength={128}
          className={cn(control, 'pe-22', className)}
          {...input}
          {...described(words)}
        />
        <button
          type="button"
          aria-controls={name}
          aria-label={isShown ? 'Hide the password' : 'Show the password'}
          onClick={() => setIsShown(!isShown)}
          className="absolute inset-y-0.5 end-0.5 rounded-card px-4 font-semibold text-rust hover:text-rust-deep focus-visible:-outline-offset-3"
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
    </div>
  )
}

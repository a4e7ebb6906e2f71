import type { ComponentProps } from 'react'
import { cn } from '#lib/cn.ts'

export type Words = { label: string; hint?: string; error?: string | undefined; isOptional?: boolean; name: string }

/** What every field looks like, whatever is inside. */
export const control =
  'border-ink/60 bg-sheet rounded-card w-full border-2 px-4 py-3 text-lg aria-invalid:border-danger placeholder:text-muted'

/** What stands above a field: its name, a hint, and what is wrong. */
export function Label({ name, label, hint, error, isOptional }: Words) {
  return (
    <>
      <label htmlFor={name} className="block font-semibold">
        {label} {isOptional && <span className="font-normal text-muted">(optional)</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-base text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="font-semibold text-danger">
          {error}
        </p>
      )}
    </>
  )
}

/** Ties a field to the words above it. */
export const described = ({ name, hint, error }: Words) => ({
  id: name,
  name,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
})

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  name,
  className,
  ...input
}: Words & ComponentProps<'input'>) {
  const words = { label, hint, error, isOptional, name }
  return (
    <div className="space-y-1.5">
      <Label {...words} />
      <input className={cn(control, className)} {...input} {...described(words)} />
    </div>
  )
}

/** Some lines of text. */
export function TextArea({
  label,
  hint,
  error,
  isOptional,
  name,
  className,
  ...area
}: Words & ComponentProps<'textarea'>) {
  const words = { label, hint, error, isOptional, name }
  return (
    <div className="space-y-1.5">
      <Label {...words} />
      <textarea className={cn(control, className)} {...area} {...described(words)} />
    </div>
  )
}

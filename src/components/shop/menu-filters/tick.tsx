import type { ComponentProps, ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

/** A choice that looks like a label on a string; a checkbox or a radio button below. */
export function Tick({ children, className, ...input }: { children: ReactNode } & ComponentProps<'input'>) {
  return (
    <label
      className={cn(
        'relative inline-flex min-h-tap items-center rounded-full border-2 border-ink/60 bg-sheet px-4 py-1 font-semibold transition-colors',
        'hover:border-ink has-checked:border-rust has-checked:bg-rust has-checked:text-sheet forced-colors:has-checked:underline',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust',
        className,
      )}
    >
      <input className="absolute inset-0 appearance-none rounded-full outline-none" {...input} />
      <span className="pointer-events-none relative">{children}</span>
    </label>
  )
}

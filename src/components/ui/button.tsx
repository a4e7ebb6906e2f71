import { cva, type VariantProps } from 'class-variance-authority'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from '#lib/cn.ts'

const button = cva(
  'inline-flex min-h-tap items-center justify-center gap-2 rounded-card px-6 py-3 text-center font-semibold no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60',
  {
    variants: {
      look: {
        primary: 'bg-rust text-sheet hover:bg-rust-deep forced-colors:border-2',
        secondary: 'border-2 border-ink bg-transparent text-ink hover:bg-ink hover:text-sheet',
        quiet: 'px-2 text-rust underline hover:text-rust-deep',
      },
      width: { auto: '', full: 'w-full' },
    },
    defaultVariants: { look: 'primary', width: 'auto' },
  },
)

type Looks = VariantProps<typeof button>

export function Button({ look, width, className, type = 'button', ...props }: ComponentProps<'button'> & Looks) {
  return <button type={type} className={cn(button({ look, width }), className)} {...props} />
}

/** A link that looks like a button, because it is the next thing to do. */
export function ButtonLink({ look, width, className, ...props }: ComponentProps<typeof Link> & Looks) {
  return <Link className={cn(button({ look, width }), className)} {...props} />
}

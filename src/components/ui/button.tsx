import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '#lib/cn.ts'
import { IntentLink } from './intent-link.tsx'

const button = cva(
  'inline-flex min-h-tap items-center justify-center gap-2 rounded-card py-3 text-center font-semibold no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60',
  {
    variants: {
      look: {
        // The border is there for those who choose the colours themselves: theirs take the ground away.
        primary: 'border-2 border-transparent bg-rust px-6 text-sheet hover:bg-rust-deep',
        secondary: 'border-2 border-ink bg-transparent px-6 text-ink hover:bg-ink hover:text-sheet',
        quiet: 'text-rust underline hover:text-rust-deep',
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
export function ButtonLink({ look, width, className, ...props }: ComponentProps<typeof IntentLink> & Looks) {
  return <IntentLink className={cn(button({ look, width }), className)} {...props} />
}

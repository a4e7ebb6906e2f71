import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

const badge = cva('inline-block rounded-full px-3 py-0.5 text-sm font-semibold', {
  variants: {
    look: {
      open: 'bg-leaf-pale text-leaf',
      scarce: 'bg-blush text-rust-deep',
      past: 'bg-shade text-muted',
    },
  },
  defaultVariants: { look: 'open' },
})

export function Badge({ look, children }: { children: ReactNode } & VariantProps<typeof badge>) {
  return <span className={badge({ look })}>{children}</span>
}

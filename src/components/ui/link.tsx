import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { IntentLink } from './intent-link.tsx'

const link = cva('wrap-anywhere transition-colors duration-quick', {
  variants: {
    look: {
      inline: 'text-rust hover:text-rust-deep hover:decoration-2',
      standalone:
        'group/link inline-flex min-h-tap items-center gap-2 font-semibold text-rust no-underline hover:text-rust-deep hover:underline',
      danger: 'inline-flex min-h-tap items-center font-semibold text-danger hover:decoration-2',
    },
  },
  defaultVariants: { look: 'inline' },
})

type Props = ComponentProps<typeof IntentLink> &
  VariantProps<typeof link> & { /** It leaves the shop. */ isExternal?: boolean }

/** Words that lead somewhere: in a sentence, on a line of their own, or to what cannot be taken back. */
export function TextLink({ look, isExternal = false, className, children, ...props }: Props) {
  return (
    <IntentLink
      className={cn(link({ look }), className)}
      {...(isExternal ? { target: '_blank', rel: 'noreferrer', prefetch: false } : {})}
      {...props}
    >
      {children}
      {isExternal ? (
        <>
          <Icon name="external" className="ml-1 size-[1.1em]" />
          <span className="sr-only"> (opens in a new tab)</span>
        </>
      ) : (
        look === 'standalone' && (
          <Icon
            name="arrowRight"
            className="transition-transform duration-quick group-hover/link:translate-x-1 rtl:-scale-x-100"
          />
        )
      )}
    </IntentLink>
  )
}

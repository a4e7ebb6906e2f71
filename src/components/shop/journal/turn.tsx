import { Icon } from '#components/ui/icon.tsx'
import { cn } from '#lib/cn.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

type Leaf = { href: string; /** Which way it leads. */ kind: string; title: string }

type Props = { label: string; back: Leaf | null; on: Leaf | null }

/** What comes before and after, as one turns leaves. */
export function Turn({ label, back, on }: Props) {
  if (!back && !on) return null
  return (
    <nav aria-label={label} className="grid gap-4 border-t-2 border-ink pt-6 sm:grid-cols-2 sm:gap-8">
      {back && <Side leaf={back} icon="chevronLeft" />}
      {on && <Side leaf={on} icon="chevronRight" className="sm:col-start-2 sm:text-right" />}
    </nav>
  )
}

function Side({ leaf, icon, className }: { leaf: Leaf; icon: 'chevronLeft' | 'chevronRight'; className?: string }) {
  const arrow = <Icon name={icon} className="text-rust" />
  return (
    <IntentLink href={leaf.href} className={cn('group block min-h-tap py-2 no-underline', className)}>
      <span className="block text-base text-muted">
        {icon === 'chevronLeft' && arrow} {leaf.kind} {icon === 'chevronRight' && arrow}
      </span>
      <span
        dir="auto"
        className="line-clamp-3 font-display text-xl leading-snug wrap-anywhere decoration-rust group-hover:underline"
      >
        {leaf.title}
      </span>
    </IntentLink>
  )
}

import { Icon } from '#components/ui/icon.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { cn } from '#lib/cn.ts'
import type { FormAction } from '../door/google-button.tsx'
import { SECTIONS, type Section } from './sections.ts'

type Props = { current: Section; signOut: FormAction }

/** The way through the account. On a phone it opens and closes by itself, without a script; its first page shows all ways anyway. */
export function Nav(props: Props) {
  const { current } = props
  return (
    <div className="print:hidden">
      <details
        className={cn('group rounded-card border-2 border-ink bg-sheet lg:hidden', current === 'home' && 'hidden')}
      >
        <summary className="flex min-h-tap list-none items-center justify-between gap-4 px-4 py-2 [&::-webkit-details-marker]:hidden">
          <span>
            <span className="text-muted">Your account:</span> <strong>{SECTIONS[current].title}</strong>
          </span>
          <Icon name="chevronDown" className="transition-transform duration-quick group-open:rotate-180" />
        </summary>
        <div className="border-t border-line p-2">
          <Ways {...props} />
        </div>
      </details>
      <div className="hidden lg:sticky lg:top-6 lg:block">
        <Ways {...props} />
      </div>
    </div>
  )
}

function Ways({ current, signOut }: Props) {
  return (
    <nav aria-label="Your account">
      <ul>
        {Object.entries(SECTIONS).map(([key, { href, title, icon }]) => (
          <li key={key}>
            <IntentLink
              href={href}
              aria-current={key === current ? 'page' : undefined}
              className="flex min-h-tap items-center gap-3 rounded-card px-3 py-2 no-underline hover:bg-shade aria-[current=page]:bg-shade aria-[current=page]:font-semibold forced-colors:aria-[current=page]:underline"
            >
              <Icon name={icon} className="text-rust" />
              {title}
            </IntentLink>
          </li>
        ))}
      </ul>
      <div className="mt-2 border-t border-line pt-2">
        <SignOut action={signOut} />
      </div>
    </nav>
  )
}

/** A form, since a link would sign out whoever’s browser fetches it ahead. */
export const SignOut = ({ action }: { action: FormAction }) => (
  <form action={action}>
    <button type="submit" className="flex min-h-tap w-full items-center gap-3 rounded-card px-3 py-2 hover:bg-shade">
      <Icon name="undo" className="text-rust" />
      Sign out
    </button>
  </form>
)

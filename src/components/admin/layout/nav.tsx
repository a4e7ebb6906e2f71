import { Icon } from '#components/ui/icon.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { PATHS } from '../paths.ts'
import { SECTIONS, type Desk, type Section } from './sections.ts'

type Props = { current: Section; desk: Desk }

const line = 'flex min-h-tap w-full items-center gap-3 rounded-card px-3 py-1.5 hover:bg-shade'

/** The way through the desk: a column beside it or, on a phone, folded away above it, which needs no script. */
export function Nav(props: Props) {
  const { current } = props
  return (
    <header className="border-line bg-sheet max-lg:border-b lg:border-r print:hidden">
      <details className="group lg:hidden">
        <summary className="flex min-h-14 list-none items-center gap-3 px-4 [&::-webkit-details-marker]:hidden">
          <Icon name="menu" className="size-6" />
          <span className="min-w-0 truncate">
            <span className="text-muted">Desk:</span> <strong>{SECTIONS[current].title}</strong>
          </span>
          <Icon name="chevronDown" className="ms-auto transition-transform duration-quick group-open:rotate-180" />
        </summary>
        <div className="border-t border-line p-3">
          <Ways {...props} />
        </div>
      </details>
      <div className="hidden lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:gap-4 lg:overflow-y-auto lg:p-4">
        <IntentLink href={PATHS.home} className="flex items-center gap-3 px-1 no-underline">
          <img
            src="/scenes/loaf-mark.svg"
            alt=""
            width={36}
            height={36}
            className="size-9 dark:invert [[data-theme=dark]_&]:invert"
          />
          <span className="font-display text-lg leading-tight">
            {BAKERY.name}
            <span className="block font-sans text-sm text-muted">The desk</span>
          </span>
        </IntentLink>
        <Ways {...props} />
      </div>
    </header>
  )
}

function Ways({ current, desk: { name, role, signOut } }: Props) {
  const ways = Object.entries(SECTIONS).filter(([, { access }]) => access === 'staff' || role === 'admin')
  return (
    <>
      <nav aria-label="Desk">
        <ul className="max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-2 lg:space-y-0.5">
          {ways.map(([key, { href, title, icon }]) => (
            <li key={key}>
              <IntentLink
                href={href}
                aria-current={key === current ? 'page' : undefined}
                className={`${line} no-underline aria-[current=page]:bg-shade aria-[current=page]:font-semibold forced-colors:aria-[current=page]:underline`}
              >
                <Icon name={icon} className="text-rust" />
                {title}
              </IntentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-3 border-t border-line pt-3 lg:mt-auto">
        <p className="px-3 pb-2 wrap-anywhere">
          <strong className="block">{name}</strong>
          <span className="text-base text-muted">{role === 'admin' ? 'Admin' : 'Staff'}</span>
        </p>
        <IntentLink href="/account" className={`${line} no-underline`}>
          <Icon name="lock" className="text-rust" />
          Your account
        </IntentLink>
        <IntentLink href="/" className={`${line} no-underline`}>
          <Icon name="oven" className="text-rust" />
          To the shop
        </IntentLink>
        {/* A form, since a link would sign out whoever’s browser fetches it ahead. */}
        <form action={signOut}>
          <button type="submit" className={line}>
            <Icon name="undo" className="text-rust" />
            Sign out
          </button>
        </form>
      </div>
    </>
  )
}

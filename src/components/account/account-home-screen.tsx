import type { Order } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { NextOrder } from './home/next-order.tsx'
import { SignOut } from './layout/nav.tsx'
import { SECTIONS } from './layout/sections.ts'

type Props = {
  name: string
  /** The one that is collected or brought first. */
  nextOrder: Order | null
  /** Something waits in a line that is kept for a while only. */
  offers?: number
  /** Where the staff work; absent for everybody else. */
  deskHref?: string
  signOut: FormAction
}

/** Where somebody comes in: what is next, and the way to everything. */
export function AccountHomeScreen({ name, nextOrder, offers = 0, deskHref, signOut }: Props) {
  const { home: _home, ...ways } = SECTIONS
  return (
    <AccountLayout current="home" title={`Hello, ${firstOf(name)}`} signOut={signOut}>
      {offers > 0 && (
        <Notice look="good" title={offers === 1 ? 'Something came free for you' : 'Some things came free for you'}>
          <p>
            We keep it for two hours. <IntentLink href={SECTIONS.waitingLists.href}>See your waiting lists</IntentLink>.
          </p>
        </Notice>
      )}
      {deskHref !== undefined && (
        <ButtonLink href={deskHref} look="secondary">
          To the desk
          <Icon name="arrowRight" />
        </ButtonLink>
      )}
      {nextOrder ? (
        <NextOrder order={nextOrder} />
      ) : (
        <EmptyState
          scene="market-stall"
          title="Nothing ordered for now"
          action={<ButtonLink href="/bake-sales">See what we bake next</ButtonLink>}
        >
          <p className="text-lg">The next bake sale is never far away.</p>
        </EmptyState>
      )}
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4">
        {Object.values(ways).map(({ href, title, words, icon }) => (
          <li
            key={href}
            className="relative flex gap-4 rounded-card border border-line bg-sheet p-4 transition-colors duration-quick hover:border-ink"
          >
            <Icon name={icon} className="mt-1 size-6 text-rust" />
            <p>
              <IntentLink href={href} className="font-semibold no-underline after:absolute after:inset-0">
                {title}
              </IntentLink>
              <span className="block text-base text-muted">{words}</span>
            </p>
          </li>
        ))}
      </ul>
      <div className="lg:hidden">
        <SignOut action={signOut} />
      </div>
    </AccountLayout>
  )
}

const firstOf = (name: string) => name.trim().split(/\s+/)[0] ?? name

import type { GiftCard } from '#contracts/model/gift-card.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Price } from '#components/ui/price.tsx'
import { AccountLayout } from './account-layout.tsx'
import { CardItem, isOver } from './credit/card-item.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Panel } from './layout/panel.tsx'

type Props = {
  cards: GiftCard[]
  /** The moment of reading: what has expired by then counts no more. */
  now: string
  signOut: FormAction
}

/** Money paid ahead, or given back as credit. */
export function CreditScreen({ cards, now, signOut }: Props) {
  const open = cards.filter((card) => !isOver(card, now))
  const over = cards.filter((card) => isOver(card, now))
  const leftPence = open.reduce((sum, { balancePence }) => sum + balancePence, 0)
  return (
    <AccountLayout current="credit" title="Gift cards and credit" signOut={signOut}>
      {cards.length === 0 ? (
        <EmptyState
          scene="empty-basket"
          title="None so far"
          action={<ButtonLink href="/gift-cards">What a gift card is</ButtonLink>}
        >
          <p className="text-lg">Cards that were sent to your address, and credit that we gave back, stand here.</p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="open" className="space-y-4">
            <h2 id="open" className="text-2xl">
              {leftPence > 0 ? (
                <>
                  <Price pence={leftPence} look="plain" /> left to spend
                </>
              ) : (
                'Nothing left to spend'
              )}
            </h2>
            {open.length > 0 && <Cards cards={open} now={now} />}
          </section>
          {over.length > 0 && (
            <section aria-labelledby="over" className="space-y-4">
              <h2 id="over" className="text-2xl">
                Used up or expired
              </h2>
              <Cards cards={over} now={now} />
            </section>
          )}
        </>
      )}
      <Panel
        title="How to pay with one"
        lead={
          <p>
            Type its code at the checkout. The whole code stands in the mail that it came with, and nowhere else.
            Vouchers are typed in there, too. What is left on any card you can{' '}
            <TextLink href="/gift-cards">look up here</TextLink>.
          </p>
        }
      />
    </AccountLayout>
  )
}

const Cards = ({ cards, now }: { cards: GiftCard[]; now: string }) => (
  <ul className="grid gap-4 sm:grid-cols-2">
    {cards.map((card) => (
      <li key={card.id}>
        <CardItem card={card} now={now} />
      </li>
    ))}
  </ul>
)

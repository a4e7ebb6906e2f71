import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import type { MenuFilter } from '#lib/menu-filter.ts'
import { Menu } from './menu.tsx'
import { Page } from './page.tsx'
import { STATE_WORDS } from './sale-card.tsx'
import { SaleFacts } from './sale-facts.tsx'

type Props = {
  sale: BakeSaleDetail
  /** What of the menu the address asks to see. */
  filter?: MenuFilter
  /** Fixes the clock, for stories. */
  now?: string
  /** Whether to ask what is left while somebody looks. */
  isLive?: boolean
}

/** A bake sale: where and when, and the menu to choose from. */
export function BakeSaleScreen({ sale, filter, now, isLive = false }: Props) {
  const isSoldOut = sale.menu.length > 0 && sale.menu.every(({ left }) => left === 0)
  const isFull = sale.slots.every(({ left }) => left === 0)
  const canOrder = sale.state === 'open' && !isSoldOut && !isFull
  return (
    <Page className="space-y-8">
      <div className="space-y-5 pt-4">
        <Badge look={canOrder ? 'open' : 'past'}>
          {isSoldOut && sale.state === 'open' ? 'Sold out' : STATE_WORDS[sale.state]}
        </Badge>
        <h1 className="text-hero wrap-anywhere">{formatDay(sale.onDate)}</h1>
        <p className="max-w-prose text-xl wrap-anywhere">
          <strong>{sale.title}.</strong> {sale.intro}
        </p>
        <Rule />
        <SaleFacts sale={sale} now={now} />
      </div>
      <Standing sale={sale} isSoldOut={isSoldOut} isFull={isFull} />
      {sale.menu.length === 0 ? (
        <Notice title="The menu is still being written">
          <p>Come back in a day or two: we write it when we know what the mill and the orchard have for us.</p>
        </Notice>
      ) : (
        <Menu
          sale={withoutSlots(sale)}
          canOrder={canOrder}
          canWait={sale.state === 'open' && !isFull}
          filter={filter}
          isLive={isLive && sale.state === 'open'}
        />
      )}
    </Page>
  )
}

/** The slots are chosen at the checkout; here they would only be carried along. */
function withoutSlots({ slots: _slots, ...sale }: BakeSaleDetail) {
  return sale
}

function Standing({ sale, isSoldOut, isFull }: { sale: BakeSaleDetail; isSoldOut: boolean; isFull: boolean }) {
  const elsewhere = (
    <ButtonLink look="quiet" href="/" className="px-0!">
      See what else is coming up
    </ButtonLink>
  )
  switch (sale.state) {
    case 'scheduled':
      return (
        <Notice title={`Ordering opens at ${formatMoment(sale.opensAt)}`}>
          <p>Until then, have a look at what we will bake.</p>
        </Notice>
      )
    case 'closed':
      return (
        <Notice title={`Ordering closed at ${formatMoment(sale.cutoffAt)}`}>
          <p>The flour is weighed. If you have ordered, we look forward to seeing you.</p>
          {elsewhere}
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice title="This bake sale is cancelled">
          <p>Everybody who had ordered has been told. We are sorry.</p>
          {elsewhere}
        </Notice>
      )
    case 'completed':
      return <Notice title="This one is baked and gone">{elsewhere}</Notice>
    case 'open':
      if (isSoldOut) {
        return (
          <Notice title="Every loaf is spoken for">
            <p>This bake sale is sold out. Thank you!</p>
            {elsewhere}
          </Notice>
        )
      }
      if (isFull && sale.menu.length > 0) {
        return (
          <Notice title="Every collection time is taken">
            <p>We cannot hand over more orders on this day.</p>
            {elsewhere}
          </Notice>
        )
      }
      return null
    case 'draft':
      return null
  }
}

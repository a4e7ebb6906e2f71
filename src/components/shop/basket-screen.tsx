import { updateBasketForm } from '#actions/basket.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Group, type GroupStanding } from './basket/group.tsx'
import type { LineEvents } from './basket/line-events.ts'
import { OfflineNotice } from './basket/offline-notice.tsx'
import { Total } from './basket/total.tsx'
import { VoucherField, type VoucherProps } from './checkout/voucher-field.tsx'
import { Page } from './page.tsx'

export type BasketProps = {
  basket: Basket
  /** The next bake sale that takes orders. */
  next?: BakeSaleSummary | null
  /** Fixes the clock, for stories. */
  now?: string
} & GroupStanding &
  LineEvents

type Props = BasketProps & {
  voucher: VoucherProps
  /** Takes everything out. */
  onEmpty: () => void
  /** What was refused of something that is not in the basket, and so has no line to say it at. */
  refused?: string | null
  /** The menu that one came from. */
  backHref?: string
}

/** The basket as a page: what is wanted of each bake sale, and until when. */
export function BasketScreen({
  basket,
  next = null,
  now,
  voucher,
  onEmpty,
  refused,
  backHref = '/bake-sales',
  ...rest
}: Props) {
  if (basket.bakeSales.length === 0) return <Empty refused={refused} isWaiting={rest.isWaiting} backHref={backHref} />
  return (
    <Page className="space-y-8 pt-4">
      <h1 className="text-hero">Your basket</h1>
      {refused && <Refused words={refused} />}
      {rest.isWaiting && <OfflineNotice />}
      <div className="grid gap-10 lg:grid-cols-[1.4fr_1fr] lg:gap-14">
        <div className="space-y-6">
          {basket.bakeSales.map((group) => (
            <Group key={group.bakeSale.id} group={group} next={next} now={now} {...rest} />
          ))}
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <ButtonLink look="quiet" href={backHref} className="px-0!">
              Choose something else
            </ButtonLink>
            <form action={updateBasketForm}>
              <Button
                type="submit"
                look="quiet"
                name="intent"
                value="clear"
                onClick={(event) => {
                  event.preventDefault()
                  onEmpty()
                }}
              >
                Empty the basket
              </Button>
            </form>
          </div>
        </div>
        <section aria-label="Sum" className="h-fit space-y-4 border-t-2 border-ink pt-5 lg:sticky lg:top-6">
          <VoucherField {...voucher} />
          <Total basket={basket} />
        </section>
      </div>
    </Page>
  )
}

const Refused = ({ words }: { words: string }) => (
  <Notice role="alert" look="bad" title="That could not be put into the basket">
    <p>{words}</p>
  </Notice>
)

function Empty({ refused, isWaiting, backHref }: Pick<Props, 'refused' | 'isWaiting'> & { backHref: string }) {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">An empty basket</h1>
        {refused && <Refused words={refused} />}
        {isWaiting && <OfflineNotice />}
        <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>
        <ButtonLink href={backHref}>
          {backHref === '/bake-sales' ? 'See the bake sales' : 'Back to the menu'}
        </ButtonLink>
      </div>
      <img src="/scenes/empty-basket.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}

import { Rule } from '#components/ui/rule.tsx'
import { cn } from '#lib/cn.ts'
import { formatDay } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import type { GroupStanding } from '../basket/group.tsx'
import { Line } from '../basket/line.tsx'
import type { LineEvents } from '../basket/line-events.ts'
import { GiftCardField, type GiftCardProps } from './gift-card-field.tsx'
import type { sorted } from './orderable.ts'
import type { Sums } from './sums.ts'
import { VoucherField, type VoucherProps } from './voucher-field.tsx'

export type SummaryProps = {
  voucher: VoucherProps
  /** Absent where no gift card is taken. */
  giftCard?: GiftCardProps
} & GroupStanding &
  LineEvents

type Props = SummaryProps & {
  groups: ReturnType<typeof sorted>['orderable']
  sums: Sums
  /** Why delivery or a gift card is not in the sums. */
  uncounted: string | null
}

/** What is about to be ordered: always in sight, and open to a last change. */
export function OrderSummary({ groups, sums, uncounted, voucher, giftCard, ...lines }: Props) {
  const { refusals = {}, pending = [], isWaiting = false, onQuantity, onMove } = lines
  return (
    <section
      aria-labelledby="summary"
      className="rounded-card border border-line bg-sheet shadow-sheet lg:flex lg:min-h-0 lg:flex-col"
    >
      <div className="space-y-4 p-5 sm:p-6 lg:min-h-0 lg:overflow-y-auto lg:overscroll-contain">
        <h2 id="summary" className="text-2xl">
          Your basket
        </h2>
        {groups.map(({ bakeSale, lines: ordered }) => (
          <div key={bakeSale.id}>
            <h3 className="font-sans text-lg font-semibold">{formatDay(bakeSale.onDate)}</h3>
            <p className="wrap-anywhere text-muted">{bakeSale.location.name}</p>
            <ul className="divide-y divide-line">
              {ordered.map((line) => (
                <Line
                  key={line.menuItemId}
                  line={line}
                  bakeSale={bakeSale}
                  refusal={refusals[line.menuItemId]}
                  isPending={pending.includes(line.menuItemId)}
                  isWaiting={isWaiting}
                  hasAllergens
                  onQuantity={onQuantity}
                  onMove={onMove}
                />
              ))}
            </ul>
          </div>
        ))}
        <div>
          <VoucherField {...voucher} />
          {giftCard && <GiftCardField {...giftCard} />}
        </div>
        <p className="text-base">
          <IntentLink href="/bake-sales">Add something else</IntentLink>
        </p>
      </div>
      {/* What it comes to stays in sight, however much there is above it. */}
      <div className="space-y-3 px-5 pb-5 sm:px-6 sm:pb-6">
        <Rule />
        <SumTable sums={sums} />
        {uncounted && (
          <p role="status" className="text-base text-danger">
            {uncounted}
          </p>
        )}
      </div>
    </section>
  )
}

/** What it comes to; the parts of it only where there are any. */
function SumTable({ sums }: { sums: Sums }) {
  const { itemsPence, discountPence, deliveryPence, totalPence, giftCardPence, duePence, isCounting } = sums
  const hasParts = discountPence > 0 || deliveryPence !== null
  return (
    <dl aria-live="polite" aria-busy={isCounting} className={cn('space-y-1', isCounting && 'text-muted')}>
      {hasParts && <Part name="Everything in it" value={formatPence(itemsPence)} />}
      {discountPence > 0 && <Part name="Voucher" value={`−${formatPence(discountPence)}`} />}
      {deliveryPence !== null && (
        <Part name="Delivery" value={deliveryPence === 0 ? 'Free' : formatPence(deliveryPence)} />
      )}
      <Whole name="Total" pence={totalPence} />
      {giftCardPence > 0 && (
        <>
          <Part name="Gift card" value={`−${formatPence(giftCardPence)}`} />
          <Whole name="Left to pay" pence={duePence} />
        </>
      )}
    </dl>
  )
}

const Part = ({ name, value }: { name: string; value: string }) => (
  <div className="flex justify-between gap-4">
    <dt>{name}</dt>
    <dd className="tabular-nums">{value}</dd>
  </div>
)

const Whole = ({ name, pence }: { name: string; pence: number }) => (
  <div className="flex justify-between gap-4 text-xl font-semibold">
    <dt>{name}</dt>
    <dd className="tabular-nums">{formatPence(pence)}</dd>
  </div>
)

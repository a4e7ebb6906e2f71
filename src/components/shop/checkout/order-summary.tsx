import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Rule } from '#components/ui/rule.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatDay } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Allergens } from '../allergens.tsx'
import type { Chosen } from './chosen.ts'
import type { Sum } from './sum.ts'
import { VoucherField, type VoucherProps } from './voucher-field.tsx'

type Props = {
  sale: BakeSaleDetail
  chosen: Chosen[]
  sum: Sum
  voucher?: VoucherProps
  onChange: (menuItemId: string, quantity: number) => void
}

/** What is about to be ordered: always in sight, and open to a last change. */
export function OrderSummary({ sale, chosen, sum, voucher, onChange }: Props) {
  return (
    <section
      aria-labelledby="summary"
      className="h-fit space-y-4 rounded-card border border-line bg-sheet p-5 shadow-sheet sm:p-6"
    >
      <h2 id="summary" className="text-2xl">
        Your basket
      </h2>
      <p className="wrap-anywhere text-muted">
        For {formatDay(sale.onDate)}, {sale.location.name}
      </p>
      <ul className="divide-y divide-line">
        {chosen.map(({ item, quantity }) => (
          <li key={item.id} className="space-y-2 py-4">
            <div className="flex justify-between gap-4">
              <p className="font-semibold wrap-anywhere">
                {item.product.name}
                <span className="block font-normal text-muted">{item.variantName}</span>
              </p>
              <p className="tabular-nums">{formatPence(item.pricePence * quantity)}</p>
            </div>
            <Stepper
              of={`${item.product.name}, ${item.variantName}`}
              value={quantity}
              max={Math.min(item.left, item.perCustomerLimit)}
              onChange={(next) => {
                onChange(item.id, next)
              }}
            />
            <Allergens allergens={item.product.allergens} mayContain={item.product.mayContain} />
          </li>
        ))}
      </ul>
      {voucher && <VoucherField {...voucher} />}
      <Rule />
      <Sums sum={sum} />
      <p className="text-base">
        <IntentLink href={`/bake-sales/${sale.slug}`}>Add something else</IntentLink>
      </p>
    </section>
  )
}

/** What it comes to; the parts of it only where there are any. */
function Sums({ sum: { itemsPence, discountPence, deliveryPence, totalPence } }: { sum: Sum }) {
  const hasParts = discountPence > 0 || deliveryPence !== null
  return (
    <dl aria-live="polite" className="space-y-1">
      {hasParts && <Part name="Everything in it" value={formatPence(itemsPence)} />}
      {discountPence > 0 && <Part name="Voucher" value={`−${formatPence(discountPence)}`} />}
      {deliveryPence !== null && (
        <Part name="Delivery" value={deliveryPence === 0 ? 'Free' : formatPence(deliveryPence)} />
      )}
      <div className="flex justify-between text-xl font-semibold">
        <dt>Total</dt>
        <dd className="tabular-nums">{formatPence(totalPence)}</dd>
      </div>
    </dl>
  )
}

const Part = ({ name, value }: { name: string; value: string }) => (
  <div className="flex justify-between gap-4">
    <dt>{name}</dt>
    <dd className="tabular-nums">{value}</dd>
  </div>
)

'use client'

import type { BakeSaleSummary, MenuItem } from '#contracts/model/bake-sale.ts'
import { formatPence } from '#lib/money.ts'
import { PutIntoBasket } from '../basket/put-into-basket.tsx'
import { mostOf } from '../basket/most-of.ts'
import { Refused } from '../basket/refused.tsx'
import { useBasket } from '../basket/use-basket.ts'
import { LiveWaitingListForm } from '../waiting-list/live-form.tsx'
import { want } from '../basket/want.ts'
import { wishFor } from '../basket/wished.ts'

const SCARCE = 5

type Props = { bakeSale: BakeSaleSummary; item: MenuItem; returnTo: string }

/** A variant at one bake sale: what it costs there, what is left, and how many one wants. */
export function OfferLine({ bakeSale, item, returnTo }: Props) {
  const { quantities, refusals } = useBasket()
  const isOpen = bakeSale.state === 'open'
  const refusal = refusals[item.id]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="wrap-anywhere">{item.variantName}</p>
        <p className="tabular-nums">
          <strong>{item.pricePence === 0 ? 'Free' : formatPence(item.pricePence)}</strong>
          {isOpen && item.left <= SCARCE && (
            <span className="text-base text-muted">
              {' · '}
              {item.left === 0 ? 'sold out' : `only ${String(item.left)} left`}
            </span>
          )}
        </p>
      </div>
      {isOpen && item.left > 0 && (
        <PutIntoBasket
          menuItemId={item.id}
          name={`${item.product.name}, ${item.variantName}`}
          quantity={quantities[item.id] ?? 0}
          most={mostOf(item, refusal)}
          returnTo={returnTo}
          onChange={(quantity) => {
            want(wishFor(bakeSale, item, quantity))
          }}
        />
      )}
      {isOpen && item.left === 0 && (
        <details className="w-full">
          <summary className="flex min-h-tap items-center font-semibold text-rust underline underline-offset-4">
            Tell me when one is free<span className="sr-only">: {item.variantName}</span>
          </summary>
          <div className="pt-2 pb-1">
            <LiveWaitingListForm item={item} returnTo={returnTo} />
          </div>
        </details>
      )}
      {refusal && (
        <div className="w-full">
          <Refused refusal={refusal} />
        </div>
      )}
    </li>
  )
}

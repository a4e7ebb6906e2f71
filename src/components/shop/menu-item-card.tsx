'use client'

import type { ReactNode } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { formatPence } from '#lib/money.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Allergens, Ingredients } from './allergens.tsx'
import { mostOf, type LineRefusal } from './basket/most-of.ts'
import { PutIntoBasket } from './basket/put-into-basket.tsx'
import { Refused } from './basket/refused.tsx'

const SCARCE = 5

type Props = {
  item: MenuItem
  quantity: number
  /** Why the number that was asked for last was not taken. */
  refusal?: LineRefusal | undefined
  /** The page that the basket leads back to, where there are no scripts. */
  returnTo: string
  /** False while the bake sale takes no orders: the menu is then for reading only. */
  canOrder: boolean
  onChange: (quantity: number) => void
  /** What one can do when it has sold out: the waiting list. */
  whenSoldOut?: ReactNode
}

/** One thing on the menu: what it is, what is in it, what it costs, and how many one wants. */
export function MenuItemCard({ item, quantity, refusal, returnTo, canOrder, onChange, whenSoldOut }: Props) {
  const { product } = item
  const most = mostOf(item, refusal)
  const name = `${product.name}, ${item.variantName}`
  return (
    <article className="flex h-full flex-col gap-4 rounded-card border border-line bg-sheet p-4 shadow-sheet sm:p-5">
      <div className="flex gap-4 sm:gap-5">
        <Picture
          picture={product.picture}
          className="size-28 shrink-0 sm:size-36"
          sizes="(min-width: 40rem) 9rem, 7rem"
        />
        <div className="min-w-0 flex-1">
          <h3 className="text-xl leading-snug wrap-anywhere sm:text-2xl">
            <IntentLink href={`/products/${product.slug}`} className="no-underline hover:underline">
              {product.name}
            </IntentLink>
          </h3>
          <p className="wrap-anywhere text-muted">{item.variantName}</p>
          <p className="mt-1 text-lg font-semibold tabular-nums">
            {item.pricePence === 0 ? 'Free' : formatPence(item.pricePence)}
          </p>
          <div className="mt-1.5">
            {item.left === 0 && <Badge look="past">Sold out</Badge>}
            {item.left > 0 && item.left <= SCARCE && canOrder && <Badge look="scarce">Only {item.left} left</Badge>}
          </div>
        </div>
      </div>
      <p className="wrap-anywhere">{product.description}</p>
      <Allergens allergens={product.allergens} mayContain={product.mayContain} />
      <details>
        <summary className="flex min-h-tap items-center text-base font-semibold text-rust underline underline-offset-4">
          Ingredients<span className="sr-only"> of {product.name}</span>
        </summary>
        <Ingredients ingredients={product.ingredients} />
      </details>
      {canOrder && item.left > 0 && (
        <div className="mt-auto flex min-h-tap flex-wrap items-center gap-x-4 gap-y-2">
          <PutIntoBasket
            menuItemId={item.id}
            name={name}
            quantity={quantity}
            most={most}
            returnTo={returnTo}
            onChange={onChange}
          />
          {refusal ? (
            <Refused refusal={refusal} />
          ) : (
            quantity >= most && (
              <p className="text-base text-muted">
                {item.left < item.perCustomerLimit
                  ? `That is all we have`
                  : `${String(most)} is the most for one customer`}
              </p>
            )
          )}
        </div>
      )}
      {item.left === 0 && whenSoldOut && (
        <details className="mt-auto border-t border-line pt-1">
          <summary className="flex min-h-tap items-center font-semibold text-rust underline underline-offset-4">
            Tell me when one is free<span className="sr-only">: {name}</span>
          </summary>
          <div className="pt-2 pb-1">{whenSoldOut}</div>
        </details>
      )}
    </article>
  )
}

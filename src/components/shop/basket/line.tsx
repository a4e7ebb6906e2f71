import { updateBasketForm } from '#actions/basket.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { BasketLine } from '#contracts/model/basket.ts'
import { Button } from '#components/ui/button.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { formatPence } from '#lib/money.ts'
import { Allergens } from '../allergens.tsx'
import type { LineEvents } from './line-events.ts'
import { Mending } from './mending.tsx'
import { mostOf, type LineRefusal } from './most-of.ts'
import { reasonOf } from './reason.ts'

type Props = {
  line: BasketLine
  /** The bake sale that it is from. */
  bakeSale: Pick<BakeSaleSummary, 'slug' | 'state'>
  refusal: LineRefusal | undefined
  /** Asked for, and not answered yet. */
  isPending: boolean
  /** It cannot be asked for at the moment. */
  isWaiting: boolean
  /** Whether to say what is in it: on the last page before it is ordered. */
  hasAllergens?: boolean
} & LineEvents

const KEPT = ['closed', 'cancelled', 'not_open', 'sold_out']

/** One thing in the basket: how many, what it comes to, and what to do where it cannot be ordered as it stands. Each button is one of a form. */
export function Line({ line, bakeSale, refusal, isPending, isWaiting, hasAllergens = false, ...events }: Props) {
  const { onQuantity, onMove } = events
  const name = `${line.productName}, ${line.variantName}`
  // What stands above all lines of a bake sale is not said of each of them again.
  const isSaid = bakeSale.state !== 'open' && !refusal
  const reason = isSaid ? null : reasonOf(line, refusal)
  const isKept = line.problem !== null && KEPT.includes(line.problem.kind)
  return (
    <li aria-busy={(isPending && !isWaiting) || undefined} className="flex gap-4 py-4">
      <Picture picture={line.picture && { ...line.picture, alt: '' }} className="size-16 shrink-0" sizes="4rem" />
      <div className="min-w-0 flex-1 space-y-2">
        <div className="flex justify-between gap-4">
          <p className="min-w-0 font-semibold wrap-anywhere">
            {isKept && `${String(line.quantity)} × `}
            <IntentLink href={`/products/${line.productSlug}`} className="no-underline hover:underline">
              {line.productName}
            </IntentLink>
            <span className="block font-normal text-muted">{line.variantName}</span>
          </p>
          <p className="shrink-0 text-right tabular-nums">
            {isKept ? (
              <span className="text-base text-muted">not counted</span>
            ) : (
              <>
                {line.linePence === 0 ? 'Free' : formatPence(line.linePence)}
                {line.quantity > 1 && line.linePence > 0 && (
                  <span className="block text-base text-muted">{formatPence(line.unitPricePence)} each</span>
                )}
              </>
            )}
          </p>
        </div>
        {!isKept && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <form action={updateBasketForm}>
              <input type="hidden" name="menuItemId" value={line.menuItemId} />
              <Stepper
                of={name}
                name="quantity"
                value={line.quantity}
                max={mostOf(line, refusal)}
                onChange={(quantity) => {
                  onQuantity(line.menuItemId, quantity)
                }}
              />
            </form>
            {isPending && (
              <span className="text-base text-muted">
                {isWaiting ? 'Kept here until you are online' : 'One moment …'}
              </span>
            )}
          </div>
        )}
        {hasAllergens && <Allergens allergens={line.allergens} mayContain={line.mayContain} />}
        {reason && (
          <p
            // What was refused is the answer to a press; the rest stands there from the beginning.
            role={refusal ? 'alert' : undefined}
            className={reason.isBlocking || refusal ? 'font-semibold text-danger' : 'text-base text-muted'}
          >
            {reason.words}
          </p>
        )}
        {line.problem && (
          <Mending
            line={line}
            saleSlug={bakeSale.slug}
            name={name}
            mend={reason?.mend}
            onQuantity={onQuantity}
            onMove={onMove}
          />
        )}
        {refusal?.kind === 'not_on_menu' && !line.problem && (
          <form action={updateBasketForm}>
            <input type="hidden" name="menuItemId" value={line.menuItemId} />
            <Button
              type="submit"
              name="intent"
              value="remove"
              look="quiet"
              className="px-0!"
              onClick={(event) => {
                event.preventDefault()
                onQuantity(line.menuItemId, 0)
              }}
            >
              Take it out
            </Button>
          </form>
        )}
      </div>
    </li>
  )
}

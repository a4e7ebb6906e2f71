import { updateBasketForm } from '#actions/basket.ts'
import type { BasketLine } from '#contracts/model/basket.ts'
import { Button } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { formatDay } from '#lib/dates.ts'
import type { LineEvents } from './line-events.ts'
import type { Reason } from './reason.ts'

type Props = {
  line: BasketLine
  saleSlug: string
  /** What it is, for those who hear a button by itself. */
  name: string
  mend: Reason['mend']
} & LineEvents

/** What can be done about a line that cannot be ordered as it stands: fewer of it, the next date that has it, the waiting list, or nothing. */
export function Mending({ line: { menuItemId, quantity, next, canWait }, saleSlug, name, mend, ...events }: Props) {
  const day = next ? formatDay(next.bakeSale.onDate) : ''
  return (
    <form action={updateBasketForm} className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <input type="hidden" name="menuItemId" value={menuItemId} />
      {mend && (
        <Button
          type="submit"
          look="secondary"
          className="py-2"
          name="quantity"
          value={mend.quantity}
          aria-label={`${mend.label}: ${name}`}
          onClick={(event) => {
            event.preventDefault()
            events.onQuantity(menuItemId, mend.quantity)
          }}
        >
          {mend.label}
        </Button>
      )}
      {next && (
        <>
          <input type="hidden" name="to" value={next.menuItemId} />
          <input type="hidden" name="quantity" value={quantity} />
          <Button
            type="submit"
            look="secondary"
            className="py-2"
            name="intent"
            value="move"
            aria-label={`Have it on ${day}: ${name}`}
            onClick={(event) => {
              event.preventDefault()
              events.onMove(menuItemId)
            }}
          >
            Have it on {day}
          </Button>
        </>
      )}
      {canWait && (
        <TextLink href={`/bake-sales/${saleSlug}#${menuItemId}`} className="inline-flex min-h-tap items-center">
          Wait for one<span className="sr-only">: {name}</span>
        </TextLink>
      )}
      <Button
        type="submit"
        look="quiet"
        name="intent"
        value="remove"
        aria-label={`Take it out: ${name}`}
        onClick={(event) => {
          event.preventDefault()
          events.onQuantity(menuItemId, 0)
        }}
      >
        Take it out
      </Button>
    </form>
  )
}

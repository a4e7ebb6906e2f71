import type { Order } from '#contracts/model/order.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay } from '#lib/dates.ts'

type Props = { order: Order; /** Whether the page itself offers to change the order. */ canChange: boolean }

/** What happens next, by how far the order is. */
export function Next({ order, canChange }: Props) {
  return (
    <section aria-labelledby="next" className="max-w-prose space-y-3">
      <h2 id="next" className="text-title">
        What happens next
      </h2>
      <p>{wordsOf(order)}</p>
      <p>
        {canChange ? 'Something else?' : 'Something has changed?'} Write to{' '}
        <a href={`mailto:${BAKERY.email}?subject=${encodeURIComponent(`Order ${order.number}`)}`}>{BAKERY.email}</a> and
        name the order.
      </p>
      <ButtonLink look="secondary" href="/">
        Back to the shop
      </ButtonLink>
    </section>
  )
}

function wordsOf({ status, bakeSale, balancePence }: Order): string {
  const day = formatDay(bakeSale.onDate)
  const pay = balancePence > 0 ? 'and pay at the table by card or cash' : 'and take it home warm'
  switch (status) {
    case 'awaiting_payment':
      return 'We keep everything for you until your payment is here. Then we write to you, and bake.'
    case 'confirmed':
      return `We bake on the morning of ${day}. Come in your half hour, say your name or show this page, ${pay}.`
    case 'ready':
      return `It is baked and packed. Come in your half hour, say your name or show this page, ${pay}.`
    case 'collected':
    case 'delivered':
      return 'Nothing more to do. Bread keeps best in paper, cut side down.'
    case 'expired':
      return 'The payment did not come in time, so the places have gone back on the menu. Nothing was taken from you.'
    case 'cancelled':
      return 'Nothing is baked and nothing is due. What you had paid goes back the way it came.'
    case 'no_show':
      return `We had it ready on ${day} and missed you. Tell us what happened: we would rather know.`
  }
}

import type { Metadata } from 'next'
import { LiveCheckout } from '#components/shop/live-checkout.tsx'
import { cardIsUp } from '#modules/payments/card-is-up.ts'
import { server } from '#modules/server.ts'
import { knownOf } from './known.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Your order',
  description: 'For whom it is, when you collect it or where we bring it, and how you pay.',
  alternates: { canonical: '/checkout' },
}

export default async function CheckoutPage() {
  const basket = await server.basket.get({})
  const open = basket.bakeSales.filter(({ bakeSale }) => bakeSale.state === 'open')
  const [known, isCardUp, ...sales] = await Promise.all([
    knownOf(),
    cardIsUp(),
    ...open.map(({ bakeSale: { slug } }) => server.bakeSales.get({ slug })),
  ])
  return (
    <LiveCheckout
      basket={basket}
      slots={Object.fromEntries(sales.map(({ id, slots }) => [id, slots]))}
      known={known}
      {...(isCardUp ? {} : { methods: ['pay_on_collection', 'bank_transfer'] })}
    />
  )
}

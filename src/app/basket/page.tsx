import type { Metadata } from 'next'
import { LiveBasket } from '#components/shop/live-basket.tsx'
import { refusedFormOf } from '#components/shop/basket/refused-form.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Your basket',
  description: 'What you have chosen, for which bake sale, and until when to order it.',
  alternates: { canonical: '/basket' },
}

export default async function BasketPage({ searchParams }: { searchParams: Promise<Query> }) {
  const basket = await server.basket.get({})
  const needsNext = basket.bakeSales.some(({ bakeSale }) => bakeSale.state !== 'open')
  const [next = null] = needsNext ? (await server.bakeSales.list({ state: 'open', limit: 1 })).items : []
  return <LiveBasket basket={basket} next={next} refused={refusedFormOf(await searchParams)} />
}

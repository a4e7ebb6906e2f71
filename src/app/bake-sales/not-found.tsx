import { BakeSaleNotFoundScreen } from '#components/shop/bake-sale-not-found-screen.tsx'
import { server } from '#modules/server.ts'

export default async function BakeSaleNotFound() {
  const { items: open } = await server.bakeSales.list({ state: 'open' })
  return <BakeSaleNotFoundScreen open={open} />
}

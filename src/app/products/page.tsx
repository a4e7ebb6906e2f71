import type { Metadata } from 'next'
import { ProductsScreen } from '#components/shop/products-screen.tsx'
import { allProducts } from './all-products.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'What we bake',
  description: 'Sourdough, pastries and cakes: all that comes out of our oven, with everything that is in it.',
  alternates: { canonical: '/products' },
}

export default async function ProductsPage() {
  return <ProductsScreen products={await allProducts()} />
}

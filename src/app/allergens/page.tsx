import type { Metadata } from 'next'
import { AllergenMatrixScreen } from '#components/shop/allergen-matrix-screen.tsx'
import { allProducts } from '../products/all-products.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Allergens of everything',
  description: 'Which of our bakes contains, or may contain, which of the 14 regulated allergens. To read or to print.',
  alternates: { canonical: '/allergens' },
}

export default async function AllergensPage() {
  return <AllergenMatrixScreen products={await allProducts()} />
}

import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { ProductScreen } from '#components/shop/product-screen.tsx'
import { breadcrumbs, productData } from '#lib/structured-data.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const find = cache(async (slug: string) => {
  const [error, product, isDefined] = await safe(server.catalogue.get({ slug }))
  if (!error) return product
  if (isDefined && (error.code === 'PRODUCT_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
  throw error
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, description, picture } = await find((await params).slug)
  return {
    title: name,
    description,
    alternates: { canonical: `/products/${slug}` },
    openGraph: { images: picture ? [{ url: picture.src, alt: picture.alt }] : ['/og.png'] },
  }
}

export default async function ProductPage({ params }: Props) {
  const product = await find((await params).slug)
  const { items: offers } = await server.catalogue.listOffers({ slug: product.slug })
  return (
    <>
      <JsonLd data={productData(product, offers)} />
      <JsonLd
        data={breadcrumbs([
          ['What we bake', '/products'],
          [product.name, `/products/${product.slug}`],
        ])}
      />
      <ProductScreen product={product} offers={offers} />
    </>
  )
}

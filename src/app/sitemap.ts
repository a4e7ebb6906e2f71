import type { MetadataRoute } from 'next'
import { SITE } from '#lib/constants/frontend.ts'
import { server } from '#modules/server.ts'
import { allProducts } from './products/all-products.ts'

export const dynamic = 'force-dynamic'

const STANDING = [
  '/',
  '/bake-sales',
  '/products',
  '/allergens',
  '/about',
  '/journal',
  '/faq',
  '/contact',
  '/how-it-works',
  '/find-us',
  '/delivery',
  '/privacy',
  '/terms',
  '/cookies',
]
const A_PAGE = 100

/** Every page that is for everybody. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ items: sales }, { items: posts }, products] = await Promise.all([
    server.bakeSales.list({ limit: A_PAGE }),
    server.content.listPosts({ limit: A_PAGE }),
    allProducts(),
  ])
  return [
    ...STANDING,
    ...sales.map(({ slug }) => `/bake-sales/${slug}`),
    ...posts.map(({ slug }) => `/journal/${slug}`),
    ...products.map(({ slug }) => `/products/${slug}`),
  ].map((path) => ({ url: new URL(path, SITE).href }))
}

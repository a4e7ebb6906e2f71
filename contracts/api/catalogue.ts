import { z } from 'zod'
import { Offer } from '../model/bake-sale.ts'
import { Category } from '../model/category.ts'
import { Slug } from '../model/primitives.ts'
import { Product, ProductDetail } from '../model/product.ts'
import { operation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { notFound } from './shared-errors.ts'

export const listCategories = operation
  .route({ method: 'GET', path: '/categories', summary: 'List the categories of the shop', tags: ['Catalogue'] })
  .input(z.strictObject(pageInput))
  .output(page(Category))

export const listProducts = operation
  .route({ method: 'GET', path: '/products', summary: 'List or search what the bakery makes', tags: ['Catalogue'] })
  .input(
    z.strictObject({
      ...pageInput,
      category: Slug.optional(),
      /** Words of the name or the description. */
      search: z.string().trim().min(1).max(100).optional(),
      /** `bestselling`: most units ordered first, and only what somebody has ordered. */
      sort: z.enum(['name', 'newest', 'bestselling']).default('name'),
    }),
  )
  .output(page(Product))

export const getProduct = operation
  .route({
    method: 'GET',
    path: '/products/{slug}',
    summary: 'Get a product with its ingredients and allergens',
    tags: ['Catalogue'],
  })
  .input(z.strictObject({ slug: Slug }))
  .output(ProductDetail)
  .errors({ PRODUCT_NOT_FOUND: notFound('There is no such product.') })

/** Where to have it: what is left is of this moment. */
export const listOffers = operation
  .route({
    method: 'GET',
    path: '/products/{slug}/offers',
    summary: 'List the bake sales to come that have a product',
    tags: ['Catalogue'],
  })
  .input(z.strictObject({ slug: Slug }))
  .output(z.strictObject({ items: z.array(Offer).max(50) }))
  .errors({ PRODUCT_NOT_FOUND: notFound('There is no such product.') })

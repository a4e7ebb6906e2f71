import { z } from 'zod'
import { BakeSaleDetail, BakeSaleSummary } from '../model/bake-sale.ts'
import { DeliveryArea } from '../model/delivery-area.ts'
import { Id, Instant, Slug } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { page, pageInput } from '../page.ts'

export const listBakeSales = operation
  .route({
    method: 'GET',
    path: '/bake-sales',
    summary: 'List published bake sales that are still to come, soonest first',
    tags: ['Bake sales'],
  })
  .input(z.strictObject({ ...pageInput, state: z.enum(['scheduled', 'open', 'closed']).optional() }))
  .output(page(BakeSaleSummary))

export const getBakeSale = operation
  .route({
    method: 'GET',
    path: '/bake-sales/{slug}',
    summary: 'Get a bake sale with its menu and slots',
    tags: ['Bake sales'],
  })
  .input(z.strictObject({ slug: Slug }))
  .output(BakeSaleDetail)
  .errors({
    BAKE_SALE_NOT_FOUND: {
      status: 404,
      message: 'There is no such bake sale.',
      data: z.strictObject({ slug: z.string() }),
    },
  })

/** What is left now: for pages that are cached and must not carry stock. */
export const getAvailability = operation
  .route({
    method: 'GET',
    path: '/bake-sales/{slug}/availability',
    summary: 'Get what is left of a menu and its slots',
    tags: ['Bake sales'],
  })
  .input(z.strictObject({ slug: Slug }))
  .output(
    z.strictObject({
      at: Instant,
      menu: z.array(z.strictObject({ id: Id, left: z.int().min(0) })).max(200),
      slots: z.array(z.strictObject({ id: Id, left: z.int().min(0) })).max(100),
    }),
  )
  .errors({
    BAKE_SALE_NOT_FOUND: {
      status: 404,
      message: 'There is no such bake sale.',
      data: z.strictObject({ slug: z.string() }),
    },
  })

/** All of them, in the bakery's own order: a bakery has few. */
export const listDeliveryAreas = operation
  .route({
    method: 'GET',
    path: '/delivery-areas',
    summary: 'List where bread is brought to, and what that costs',
    tags: ['Bake sales'],
  })
  .input(z.strictObject({}))
  .output(z.strictObject({ items: z.array(DeliveryArea).max(100) }))

import { z } from 'zod'
import { BakePlan } from '../../model/bake-plan.ts'
import { BakeSaleDetail, BakeSaleSummary } from '../../model/bake-sale.ts'
import { Id, Instant, Line, LocalDate, Pence, Prose, Slug } from '../../model/primitives.ts'
import { adminOperation, staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

const tags = ['bake-sales'] as const
const write = staffOperation.meta({ access: 'staff', limit: 'write', tags })
const adminWrite = adminOperation.meta({ access: 'admin', limit: 'write', tags })
const BAKE_SALE_NOT_FOUND = notFound('There is no such bake sale.')

const menuItem = z.strictObject({
  variantId: Id,
  pricePence: Pence.meta({ examples: [480] }),
  capacity: z
    .int()
    .min(0)
    .max(100_000)
    .meta({ examples: [60] }),
  perCustomerLimit: z
    .int()
    .min(1)
    .max(99)
    .meta({ examples: [4] }),
  poolId: Id.optional(),
  packed: z.enum(['packed_to_order', 'packed_for_display']).default('packed_to_order'),
})
const slot = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  capacity: z
    .int()
    .min(0)
    .max(10_000)
    .meta({ examples: [8] }),
})

const BakeSaleCreate = z.strictObject({
  slug: Slug.meta({ examples: ['2026-11-28-ludlow-market'] }),
  title: Line(200).meta({ examples: ['Saturday market bake'] }),
  intro: Prose(600).meta({ examples: ['The full counter.'] }),
  locationId: Id,
  onDate: LocalDate,
  opensAt: Instant,
  cutoffAt: Instant,
  menu: z.array(menuItem).max(200),
  slots: z.array(slot).max(100),
  pools: z
    .array(
      z.strictObject({
        id: Id,
        name: Line(120).meta({ examples: ['Deck oven'] }),
        capacity: z.int().min(0).max(100_000),
      }),
    )
    .max(50),
})

const conflicts = {
  SLUG_TAKEN: {
    status: 409,
    message: 'There is a bake sale with this address already.',
    data: z.strictObject({ slug: z.string() }),
  },
  TIMES_OUT_OF_ORDER: {
    status: 409,
    message: 'A bake sale opens, closes, and is then collected.',
    data: z.strictObject({ field: z.string().meta({ examples: ['cutoffAt'] }) }),
  },
} as const
const state = {
  BAKE_SALE_STATE: {
    status: 409,
    message: 'This bake sale cannot be changed like that any more.',
    data: z.strictObject({ status: z.enum(['draft', 'published', 'completed', 'cancelled']) }),
  },
} as const

export const listAllBakeSales = staffOperation
  .route({
    method: 'GET',
    path: '/staff/bake-sales',
    summary: 'List bake sales of every state',
    tags: ['Staff: bake sales'],
  })
  .input(
    z.strictObject({
      ...pageInput,
      status: z.enum(['draft', 'published', 'completed', 'cancelled']).optional(),
      sort: z.enum(['soonest', 'latest']).default('soonest'),
    }),
  )
  .output(page(BakeSaleSummary))

export const createBakeSale = adminWrite
  .route({
    method: 'POST',
    path: '/staff/bake-sales',
    successStatus: 201,
    summary: 'Make a bake sale, as a draft',
    tags: ['Staff: bake sales'],
  })
  .input(BakeSaleCreate)
  .output(BakeSaleDetail)
  .errors(conflicts)

/** A capacity cannot go below what is taken. */
export const updateBakeSale = adminWrite
  .route({
    method: 'PATCH',
    path: '/staff/bake-sales/{id}',
    summary: 'Change a bake sale',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id, ...BakeSaleCreate.partial().shape }))
  .output(BakeSaleDetail)
  .errors({
    BAKE_SALE_NOT_FOUND,
    ...conflicts,
    ...state,
    BELOW_RESERVED: {
      status: 409,
      message: 'More than that is ordered already.',
      data: z.strictObject({
        field: z.string().meta({ examples: ['menu.0.capacity'] }),
        reserved: z
          .int()
          .min(1)
          .meta({ examples: [18] }),
      }),
    },
  })

export const publishBakeSale = adminWrite
  .route({
    method: 'POST',
    path: '/staff/bake-sales/{id}/publish',
    summary: 'Publish a draft',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id }))
  .output(BakeSaleDetail)
  .errors({
    BAKE_SALE_NOT_FOUND,
    ...state,
    NOT_READY: {
      status: 409,
      message: 'Something is missing.',
      data: z.strictObject({ missing: z.array(z.enum(['menu', 'slots', 'location'])).min(1) }),
    },
  })

export const cloneBakeSale = adminWrite
  .route({
    method: 'POST',
    path: '/staff/bake-sales/{id}/clone',
    successStatus: 201,
    summary: 'Copy a bake sale to another date',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id, onDate: LocalDate }))
  .output(BakeSaleDetail)
  .errors({ BAKE_SALE_NOT_FOUND, SLUG_TAKEN: conflicts.SLUG_TAKEN })

/** Each customer is told, and chooses to come along or to be refunded. */
export const moveBakeSale = adminWrite
  .route({
    method: 'POST',
    path: '/staff/bake-sales/{id}/move',
    summary: 'Move a bake sale to another date',
    tags: ['Staff: bake sales'],
  })
  .input(
    z.strictObject({
      id: Id,
      onDate: LocalDate,
      reason: Line(300).meta({ examples: ['The market is cancelled for the flood.'] }),
    }),
  )
  .output(z.strictObject({ bakeSale: BakeSaleDetail, ordersAffected: z.int().min(0) }))
  .errors({ BAKE_SALE_NOT_FOUND, ...state })

export const cancelBakeSale = adminWrite
  .route({
    method: 'POST',
    path: '/staff/bake-sales/{id}/cancel',
    summary: 'Cancel a bake sale and refund its orders',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id, reason: Line(300).meta({ examples: ['The oven is broken.'] }) }))
  .output(z.strictObject({ bakeSale: BakeSaleDetail, ordersAffected: z.int().min(0) }))
  .errors({ BAKE_SALE_NOT_FOUND, ...state })

export const completeBakeSale = write
  .route({
    method: 'POST',
    path: '/staff/bake-sales/{id}/complete',
    summary: 'Close the books of a bake sale',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id }))
  .output(BakeSaleDetail)
  .errors({ BAKE_SALE_NOT_FOUND, ...state })

export const getPlan = staffOperation
  .route({
    method: 'GET',
    path: '/staff/bake-sales/{id}/plan',
    summary: 'Get what is to be baked',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id }))
  .output(BakePlan)
  .errors({ BAKE_SALE_NOT_FOUND })

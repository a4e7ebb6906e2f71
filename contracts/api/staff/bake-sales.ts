import { z } from 'zod'
import { BakePlan } from '../../model/bake-plan.ts'
import { BakeSaleAtDesk, BakeSaleChoices } from '../../model/bake-sale-at-desk.ts'
import { BakeSaleCreate, BakeSaleDetail, BakeSaleSummary, BakeSaleUpdate } from '../../model/bake-sale.ts'
import { Id, Line, LocalDate } from '../../model/primitives.ts'
import { adminOperation, staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

const tags = ['bake-sales'] as const
const write = staffOperation.meta({ access: 'staff', limit: 'write', tags })
const adminWrite = adminOperation.meta({ access: 'admin', limit: 'write', tags })
const BAKE_SALE_NOT_FOUND = notFound('There is no such bake sale.')

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
const dates = {
  TIMES_OUT_OF_ORDER: conflicts.TIMES_OUT_OF_ORDER,
  DATE_BLACKED_OUT: {
    status: 409,
    message: 'There is no bake sale on this date.',
    data: z.strictObject({
      onDate: LocalDate,
      reason: z.string().meta({ examples: ['We are on holiday.'] }),
    }),
  },
} as const
const references = {
  UNKNOWN_REFERENCE: {
    status: 409,
    message: 'Something that this names does not exist here.',
    data: z.strictObject({ field: z.string().meta({ examples: ['menu.0.variantId'] }), id: Id }),
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

export const getSaleAtDesk = staffOperation
  .route({
    method: 'GET',
    path: '/staff/bake-sales/{id}',
    summary: 'Get a bake sale of any state, with what is taken of it',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id }))
  .output(BakeSaleAtDesk)
  .errors({ BAKE_SALE_NOT_FOUND })

export const getChoices = staffOperation
  .route({
    method: 'GET',
    path: '/staff/bake-sale-choices',
    summary: 'List what a bake sale can be made of',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({}))
  .output(BakeSaleChoices)

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
  .errors({ ...conflicts, ...dates, ...references })

/**
 * A capacity cannot go below what is taken. The cutoff may come earlier, or now, which closes the bake sale, and later until its plan is frozen.
 * Once it is published, its date changes by moving it.
 */
export const updateBakeSale = adminWrite
  .route({
    method: 'PATCH',
    path: '/staff/bake-sales/{id}',
    summary: 'Change a bake sale',
    tags: ['Staff: bake sales'],
  })
  .input(z.strictObject({ id: Id, ...BakeSaleUpdate.shape }))
  .output(BakeSaleDetail)
  .errors({
    BAKE_SALE_NOT_FOUND,
    ...conflicts,
    ...dates,
    ...references,
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
      data: z.strictObject({ missing: z.array(z.enum(['menu', 'slots', 'location', 'date'])).min(1) }),
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
  .errors({ BAKE_SALE_NOT_FOUND, ...conflicts, ...dates })

/** Each customer is told, and chooses to come along or to be refunded. What has closed stays closed on its new date. */
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
  .errors({ BAKE_SALE_NOT_FOUND, ...dates, ...state })

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

import { z } from 'zod'
import { LedgerEntry } from '../../model/ledger.ts'
import { Order, OrderStatus } from '../../model/order.ts'
import { Refund, RefundCreate } from '../../model/payment.ts'
import { Id, Line, Pence } from '../../model/primitives.ts'
import { staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound, orderState } from '../shared-errors.ts'

const write = staffOperation.meta({ access: 'staff', limit: 'write', tags: [] })
const ORDER_NOT_FOUND = notFound('There is no such order.')

export const listAllOrders = staffOperation
  .route({ method: 'GET', path: '/staff/orders', summary: 'List and search orders', tags: ['Staff: orders'] })
  .input(
    z.strictObject({
      ...pageInput,
      bakeSaleId: Id.optional(),
      status: OrderStatus.optional(),
      /** Part of a number, a name or an address. */
      search: z.string().trim().min(1).max(100).optional(),
      sort: z.enum(['slot', 'name', 'newest']).default('slot'),
    }),
  )
  .output(page(Order))

export const getAnyOrder = staffOperation
  .route({ method: 'GET', path: '/staff/orders/{id}', summary: 'Get an order with its books', tags: ['Staff: orders'] })
  .input(z.strictObject({ id: Id }))
  .output(z.strictObject({ order: Order, ledger: z.array(LedgerEntry).max(200), refunds: z.array(Refund).max(50) }))
  .errors({ ORDER_NOT_FOUND })

/** The table of transitions decides; anything else is `ORDER_STATE`. */
export const setOrderStatus = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/status',
    summary: 'Mark an order ready, collected or not collected',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id, status: z.enum(['ready', 'collected', 'delivered', 'no_show', 'confirmed']) }))
  .output(Order)
  .errors({ ORDER_NOT_FOUND, ...orderState })

export const recordPayment = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/payments',
    successStatus: 201,
    summary: 'Record money taken at the table',
    tags: ['Staff: orders'],
  })
  .input(
    z.strictObject({
      id: Id,
      idempotencyKey: Id,
      amountPence: Pence.meta({ examples: [1250] }),
      method: z.enum(['cash', 'card_reader', 'bank_transfer']),
    }),
  )
  .output(LedgerEntry)
  .errors({
    ORDER_NOT_FOUND,
    MORE_THAN_OWED: {
      status: 409,
      message: 'That is more than is owed.',
      data: z.strictObject({ balancePence: Pence }),
    },
  })

export const refundOrder = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/refunds',
    successStatus: 201,
    summary: 'Give money back, whole, in part or for lines',
    tags: ['Staff: orders'],
  })
  .input(
    z.strictObject({
      id: Id,
      idempotencyKey: Id,
      ...RefundCreate.shape,
    }),
  )
  .output(Refund)
  .errors({
    ORDER_NOT_FOUND,
    MORE_THAN_PAID: { status: 409, message: 'That is more than was paid.', data: z.strictObject({ paidPence: Pence }) },
    OVER_STAFF_LIMIT: {
      status: 403,
      message: 'An admin must give this much back.',
      data: z.strictObject({ limitPence: Pence.meta({ examples: [5000] }) }),
    },
    PAYMENTS_UNAVAILABLE: {
      status: 503,
      message: 'The card company does not answer. The refund waits and goes out later.',
      data: z.strictObject({}),
    },
  })

export const cancelAnyOrder = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/cancel',
    summary: 'Cancel an order, also after the cutoff',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id, reason: Line(300).meta({ examples: ['The customer rang.'] }) }))
  .output(Order)
  .errors({ ORDER_NOT_FOUND, ...orderState })

const choice = z.enum(['refund', 'substitute', 'move'])

/** Who is affected when something cannot be baked, before anybody is told. */
export const previewCannotBake = staffOperation
  .route({
    method: 'GET',
    path: '/staff/menu-items/{id}/cannot-bake',
    summary: 'See whom “we can’t bake this” affects',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id }))
  .output(
    z.strictObject({
      orders: z
        .array(
          z.strictObject({
            orderId: Id,
            number: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
            quantity: z.int().min(1).max(99),
            refundPence: Pence,
          }),
        )
        .max(1000),
    }),
  )
  .errors({ MENU_ITEM_NOT_FOUND: notFound('There is no such thing on a menu.') })

export const confirmCannotBake = write
  .route({
    method: 'POST',
    path: '/staff/menu-items/{id}/cannot-bake',
    summary: 'Refund, substitute or move for each affected order',
    tags: ['Staff: orders'],
  })
  .input(
    z.strictObject({
      id: Id,
      idempotencyKey: Id,
      choices: z
        .array(z.strictObject({ orderId: Id, choice, substituteMenuItemId: Id.optional() }))
        .min(1)
        .max(1000),
    }),
  )
  .output(z.strictObject({ ordersTold: z.int().min(0) }))
  .errors({
    MENU_ITEM_NOT_FOUND: notFound('There is no such thing on a menu.'),
    ORDERS_CHANGED: {
      status: 409,
      message: 'Another order has come in. Please look again.',
      data: z.strictObject({ orderIds: z.array(Id).min(1).max(1000) }),
    },
  })

import { z } from 'zod'
import { OrderDocument } from '../../model/document.ts'
import { BakeSaleSummary } from '../../model/bake-sale.ts'
import { DeskOrder } from '../../model/desk-order.ts'
import { LedgerEntry, Statement } from '../../model/ledger.ts'
import { Order, OrderCustomer, OrderLine, OrderLinesCreate, OrderStatus } from '../../model/order.ts'
import { LineRefundCreate, Refund, RefundCreate, RefundDone } from '../../model/payment.ts'
import { Id, Instant, Line, LocalDate, Pence } from '../../model/primitives.ts'
import { staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { lineErrors, notFound, orderState } from '../shared-errors.ts'

const write = staffOperation.meta({ access: 'staff', limit: 'write', tags: [] })
/** What is done at the table, one customer after the other. */
const atTheTable = staffOperation.meta({ access: 'staff', limit: 'desk', tags: [] })
const { NOT_ON_MENU, SOLD_OUT } = lineErrors
const ORDER_NOT_FOUND = notFound('There is no such order.')

export const listAllOrders = staffOperation
  .route({ method: 'GET', path: '/staff/orders', summary: 'List and search orders', tags: ['Staff: orders'] })
  .input(
    z.strictObject({
      ...pageInput,
      bakeSaleId: Id.optional(),
      status: OrderStatus.optional(),
      /** Part of a number, a name or an address; over all bake sales, what the words of them begin with. */
      search: z.string().trim().min(1).max(100).optional(),
      sort: z.enum(['slot', 'name', 'newest']).default('slot'),
    }),
  )
  .output(page(DeskOrder))

export const getAnyOrder = staffOperation
  .route({ method: 'GET', path: '/staff/orders/{id}', summary: 'Get an order with its books', tags: ['Staff: orders'] })
  .input(z.strictObject({ id: Id }))
  .output(z.strictObject({ order: DeskOrder, ledger: z.array(LedgerEntry).max(200), refunds: z.array(Refund).max(50) }))
  .errors({ ORDER_NOT_FOUND })

/** Its receipts and credit notes, the first first; none until its money has come. */
export const listAnyDocuments = staffOperation
  .route({
    method: 'GET',
    path: '/staff/orders/{id}/documents',
    summary: 'List the receipts and credit notes of an order',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id }))
  .output(z.array(OrderDocument).max(50))
  .errors({ ORDER_NOT_FOUND })

/** Other lines, also after the cutoff, until it is collected: whatever the limit of a customer and the time that a bake needs. */
export const editAnyOrder = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/lines',
    summary: 'Change what an order holds, also after the cutoff',
    tags: ['Staff: orders'],
  })
  .input(
    z.strictObject({
      id: Id,
      idempotencyKey: Id,
      lines: OrderLinesCreate,
      reason: Line(300).meta({ examples: ['The customer rang.'] }),
    }),
  )
  .output(Order)
  .errors({ ORDER_NOT_FOUND, ...orderState, NOT_ON_MENU, SOLD_OUT })

/** The table of transitions decides; anything else is `ORDER_STATE`. */
export const setOrderStatus = atTheTable
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/status',
    summary: 'Mark an order ready, collected or not collected',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id, status: z.enum(['ready', 'collected', 'delivered', 'no_show', 'confirmed']) }))
  .output(Order)
  .errors({ ORDER_NOT_FOUND, ...orderState })

/**
 * An order that awaited it is confirmed once all of it has come. One whose hold has run out takes its place again, if there is one and all of
 * it is paid; otherwise it is refused, as for one that was cancelled.
 */
export const recordPayment = atTheTable
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
      amountPence: Pence.min(1).meta({ examples: [1250] }),
      method: z.enum(['cash', 'card_reader', 'bank_transfer']),
    }),
  )
  .output(LedgerEntry)
  .errors({
    ORDER_NOT_FOUND,
    ...orderState,
    MORE_THAN_OWED: {
      status: 409,
      message: 'That is more than is owed.',
      data: z.strictObject({ balancePence: Pence }),
    },
  })

/** Why money cannot go back, whatever it is for. */
const refundErrors = {
  ORDER_NOT_FOUND,
  MORE_THAN_PAID: { status: 409, message: 'That is more than was paid.', data: z.strictObject({ paidPence: Pence }) },
  OVER_STAFF_LIMIT: {
    status: 403,
    message: 'An admin must give this much back.',
    data: z.strictObject({ limitPence: Pence.meta({ examples: [5000] }) }),
  },
  PAYMENTS_UNAVAILABLE: {
    status: 503,
    message: 'Money cannot be sent back to a card at the moment. Give it back in cash, or as store credit.',
    data: z.strictObject({}),
  },
}

/**
 * Money back, in cash, as credit, or to the card: what the bakery owes already, or, of an order that stands, a part of its price. In cash no more
 * than has come as money; as credit also what a gift card has paid. A store credit goes to the customer by mail, and is the only place where its
 * code stands.
 */
export const refundOrder = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/refunds',
    successStatus: 201,
    summary: 'Give an amount of money back',
    tags: ['Staff: orders'],
  })
  .input(
    z.strictObject({
      id: Id,
      idempotencyKey: Id,
      ...RefundCreate.shape,
    }),
  )
  .output(RefundDone)
  .errors(refundErrors)

/**
 * Money back for single things of an order that stands: what was paid for them, less their share of the voucher; no more of a line than was
 * ordered and has not been given back. What goes back into stock is taken off the order and is free again on the menu, before the cutoff and as
 * long as nobody has collected it; where nothing is left of the order, it is cancelled.
 */
export const refundOrderLines = write
  .route({
    method: 'POST',
    path: '/staff/orders/{id}/line-refunds',
    successStatus: 201,
    summary: 'Give money back for single things, and put them back into stock or not',
    tags: ['Staff: orders'],
  })
  .input(z.strictObject({ id: Id, idempotencyKey: Id, ...LineRefundCreate.shape }))
  .output(RefundDone)
  .errors({
    ...refundErrors,
    ...orderState,
    MORE_THAN_ORDERED: {
      status: 409,
      message: 'The order does not have that many of it which have not been given back.',
      data: z.strictObject({
        items: z
          .array(
            z.strictObject({
              field: z.string().meta({ examples: ['lines.0.quantity'] }),
              menuItemId: Id,
              /** How many the order has of it, and how many of these have not been given back. */
              ordered: z.int().min(0).max(99),
              left: z.int().min(0).max(99),
            }),
          )
          .min(1)
          .max(50),
      }),
    },
    RESTOCK_TOO_LATE: {
      status: 409,
      message: 'It is too late to put it back into stock. Give the money back without.',
      data: z.strictObject({
        items: z
          .array(z.strictObject({ field: z.string().meta({ examples: ['lines.0.isRestocked'] }), menuItemId: Id }))
          .min(1)
          .max(50),
        cutoffAt: Instant,
      }),
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

/**
 * What becomes of the line that cannot be baked. `refund`: it goes, at what it cost after its share of the voucher. `substitute`: another item
 * of the same bake sale stands in its place, at the lower of the two prices; where that has sold out by then, it is a refund. `move`: it goes
 * as with a refund, and the customer is told where it is on a menu next. An order of which nothing is left is cancelled.
 */
const choice = z.enum(['refund', 'substitute', 'move'])
const Choice = z
  .strictObject({ orderId: Id, choice, substituteMenuItemId: Id.optional() })
  .refine((one) => one.choice !== 'substitute' || one.substituteMenuItemId !== undefined, {
    message: 'is needed for a substitute',
    path: ['substituteMenuItemId'],
  })

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
      item: OrderLine.pick({ productName: true, variantName: true }),
      bakeSale: BakeSaleSummary,
      orders: z
        .array(
          z.strictObject({
            orderId: Id,
            number: z.string().meta({ examples: ['BOB-7K3F9Q'] }),
            customerName: OrderCustomer.shape.name,
            quantity: z.int().min(1).max(99),
            refundPence: Pence,
          }),
        )
        .max(1000),
    }),
  )
  .errors({ MENU_ITEM_NOT_FOUND: notFound('There is no such thing on a menu.') })

/** The item is taken off the menu with it. The same key finishes what was begun. */
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
        .array(Choice)
        .min(1)
        .max(1000)
        .refine((all) => new Set(all.map(({ orderId }) => orderId)).size === all.length, 'names an order twice'),
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
    NOT_ON_MENU,
    SOLD_OUT,
  })

/** The books of an order, of a bake sale, of a London day, or of what they have in common. */
export const getStatement = staffOperation
  .route({ method: 'GET', path: '/staff/statement', summary: 'Get a statement of the books', tags: ['Staff: orders'] })
  .input(
    z
      .strictObject({
        orderId: Id.optional(),
        bakeSaleId: Id.optional(),
        day: LocalDate.regex(/^20/, 'is not a day of this century')
          .optional()
          .meta({ examples: ['2026-03-14'] }),
      })
      .refine(({ orderId, bakeSaleId, day }) => orderId ?? bakeSaleId ?? day, 'names nothing'),
  )
  .output(Statement)
  .errors({ ORDER_NOT_FOUND, BAKE_SALE_NOT_FOUND: notFound('There is no such bake sale.') })

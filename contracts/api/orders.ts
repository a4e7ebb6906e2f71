import { z } from 'zod'
import { OrderDocument } from '../model/document.ts'
import { Order, OrderLinesCreate } from '../model/order.ts'
import { Id } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { afterCutoff, lineErrors, orderState, slotErrors } from './shared-errors.ts'

const orderNotFound = {
  ORDER_NOT_FOUND: {
    status: 404,
    message: 'This link does not open an order.',
    data: z.strictObject({}),
  },
} as const

const token = z.string().min(1).max(200)

export const getOrder = operation
  .route({ method: 'GET', path: '/orders/{token}', summary: 'Get an order by its signed link', tags: ['Orders'] })
  .input(z.strictObject({ token }))
  .output(Order)
  .errors(orderNotFound)

/** Its receipts and credit notes, the first first; none until its money has come. */
export const listDocuments = operation
  .route({
    method: 'GET',
    path: '/orders/{token}/documents',
    summary: 'List the receipts and credit notes of an order',
    tags: ['Orders'],
  })
  .input(z.strictObject({ token }))
  .output(z.array(OrderDocument).max(50))
  .errors(orderNotFound)

const change = operation.meta({ access: 'public', limit: 'write', tags: [] })

const EditOrderInput = z.strictObject({ token, idempotencyKey: Id, lines: OrderLinesCreate })
export type EditOrderInput = z.infer<typeof EditOrderInput>
const ChangeSlotInput = z.strictObject({ token, slotId: Id })
export type ChangeSlotInput = z.infer<typeof ChangeSlotInput>
const CancelOrderInput = z.strictObject({ token, idempotencyKey: Id })
export type CancelOrderInput = z.infer<typeof CancelOrderInput>

const ResolveMoveInput = z.strictObject({ token, choice: z.enum(['move', 'refund']), slotId: Id.optional() })
export type ResolveMoveInput = z.infer<typeof ResolveMoveInput>

/** Replaces the lines of an order, until the cutoff. */
export const editOrder = change
  .route({ method: 'POST', path: '/orders/{token}/lines', summary: 'Change what an order holds', tags: ['Orders'] })
  .input(EditOrderInput)
  .output(Order)
  .errors({ ...orderNotFound, ...orderState, ...afterCutoff, ...lineErrors })

export const changeSlot = change
  .route({ method: 'POST', path: '/orders/{token}/slot', summary: 'Choose another time to collect', tags: ['Orders'] })
  .input(ChangeSlotInput)
  .output(Order)
  .errors({ ...orderNotFound, ...orderState, ...slotErrors })

export const cancelOrder = change
  .route({
    method: 'POST',
    path: '/orders/{token}/cancel',
    summary: 'Cancel an order before the cutoff',
    tags: ['Orders'],
  })
  .input(CancelOrderInput)
  .output(Order)
  .errors({ ...orderNotFound, ...orderState, ...afterCutoff })

/** After a bake sale was moved or cancelled: to the new date, or the money back. */
export const resolveMove = change
  .route({
    method: 'POST',
    path: '/orders/{token}/move',
    summary: 'Choose to move with a bake sale, or to be refunded',
    tags: ['Orders'],
  })
  .input(ResolveMoveInput)
  .output(Order)
  .errors({ ...orderNotFound, ...orderState, ...slotErrors })

import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import type { getBakeSale } from '#contracts/api/bake-sales.ts'
import type { placeOrder } from '#contracts/api/checkout.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { ErrorDataOf, OperationMeta } from '#contracts/operation.ts'
import { toInvalidInput } from '#lib/invalid-input.ts'
import { operationsOf, type Operation } from './operations.ts'
import { valueOf } from './value.ts'

type PlaceOrderErrors = Partial<ErrorDataOf<typeof placeOrder>>
type GetBakeSaleErrors = Partial<ErrorDataOf<typeof getBakeSale>>

/** The bake sales and things of theirs that the errors speak of. */
type Stage = { typical: BakeSaleDetail; scheduled: BakeSaleDetail; closed: BakeSaleDetail; unknownId: string }

/** Data that agrees with the bakery: a screen that shows the typical bake sale knows the names of what it is told. */
function agreedData({ typical, scheduled, closed, unknownId }: Stage): Record<string, object> {
  const ofItem = (index: number) => ({
    field: `lines.${String(index)}.quantity`,
    menuItemId: typical.menu[index]?.id ?? unknownId,
  })
  const slotId = typical.slots[0]?.id ?? unknownId
  const getBakeSaleData: GetBakeSaleErrors = { BAKE_SALE_NOT_FOUND: { slug: 'no-such-bake-sale' } }
  const placeOrderData: PlaceOrderErrors = {
    BAKE_SALE_NOT_FOUND: { field: 'bakeSaleId', bakeSaleId: unknownId },
    BAKE_SALE_NOT_OPEN: { field: 'bakeSaleId', state: 'scheduled', opensAt: scheduled.opensAt },
    AFTER_CUTOFF: { field: 'bakeSaleId', cutoffAt: closed.cutoffAt },
    NOT_ON_MENU: { items: [{ field: 'lines.0.menuItemId', menuItemId: ofItem(0).menuItemId }] },
    SOLD_OUT: {
      items: [
        { ...ofItem(0), left: 2 },
        { ...ofItem(1), left: 0 },
      ],
    },
    LIMIT_EXCEEDED: { items: [{ ...ofItem(0), limit: typical.menu[0]?.perCustomerLimit ?? 1, alreadyOrdered: 2 }] },
    SLOT_NOT_FOUND: { field: 'slotId', slotId },
    SLOT_FULL: { field: 'slotId', slotId },
    IDEMPOTENCY_CONFLICT: { field: 'idempotencyKey' },
  }
  return {
    ...keyed('bakeSales.get', getBakeSaleData),
    ...keyed('checkout.placeOrder', placeOrderData),
  }
}

const keyed = (operation: string, data: Record<string, object>) =>
  Object.fromEntries(Object.entries(data).map(([code, value]) => [`${operation}.${code}`, value]))

/** Inputs that somebody might well send, and that are refused. Any other operation is sent a field that it does not know. */
const BAD_INPUTS: Record<string, object> = {
  'bakeSales.list': { limit: 101 },
  'bakeSales.get': { slug: 'No such bake sale' },
  'checkout.placeOrder': { customer: { name: 'Rosie Pritchard', email: 'rosie', phone: 'call me' } },
  'orders.get': { token: '' },
}

/** What the contract itself says of a bad input. */
function refusedInput({ name, procedure }: Operation): unknown {
  const schema = procedure['~orpc'].inputSchema
  if (!(schema instanceof z.ZodType)) return undefined
  const good = valueOf(`${name} input`, schema)
  const bad = schema.safeParse({ ...(good as object), ...(BAD_INPUTS[name] ?? { colour: 'brown' }) })
  const refusal = toInvalidInput(new ORPCError('BAD_REQUEST', { data: { issues: bad.error?.issues ?? [] } }))
  return refusal instanceof ORPCError ? (refusal.data as unknown) : undefined
}

/** What an error says of its own operation: the input that it refuses, or whom it is for. */
function ownData(operation: Operation, code: string): unknown {
  const { access } = operation.procedure['~orpc'].meta as OperationMeta
  if (code === 'INVALID_INPUT') return refusedInput(operation)
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? { access } : undefined
}

/** One mock for each error of each operation, by `area.operation.CODE`: its status, its words and its data. */
export function errorMocks(stage: Stage) {
  const agreed = agreedData(stage)
  const dataOf = (operation: Operation, code: string, schema: z.ZodType) => {
    const name = `${operation.name}.${code}`
    const data = agreed[name] ?? ownData(operation, code)
    return data === undefined ? valueOf(name, schema) : schema.parse(data)
  }
  return Object.fromEntries(
    operationsOf().flatMap((operation) =>
      Object.entries(operation.procedure['~orpc'].errorMap).map(([code, error]) => {
        const data = error?.data instanceof z.ZodType ? dataOf(operation, code, error.data) : undefined
        return [
          `${operation.name}.${code}`,
          { defined: true, code, status: error?.status, message: error?.message, data },
        ]
      }),
    ),
  )
}

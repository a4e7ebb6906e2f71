import { order } from './bakery.ts'
import { call } from './case.ts'

type Step = (answers: unknown[]) => ReturnType<typeof call.post>

const tokenAt = (answers: unknown[], at = 0) => (answers[at] as { token: string }).token
/** The id of the order that was read as the n-th answer. */
export const idAt = (answers: unknown[], at = 1) => (answers[at] as { id: string }).id

export const placed = (over: Parameters<typeof order>[0] = {}) => call.post('/orders', order(over))
/** Reads the order whose placing was the n-th answer: its link is the only thing that tells its id. */
export const read =
  (at = 0): Step =>
  (answers) =>
    call.get(`/orders/${tokenAt(answers, at)}`)

/** What staff do to the order that was read as the second answer. */
export const done =
  (path: string, body: object | ((answers: unknown[]) => object) = {}): Step =>
  (answers) =>
    call.post(`/staff/orders/${idAt(answers)}/${path}`, typeof body === 'function' ? body(answers) : body)

export const keyed = (body: object) => ({ idempotencyKey: crypto.randomUUID(), ...body })
export const status = (to: string) => done('status', { status: to })
export const cancelled = done('cancel', { reason: 'The customer rang.' })

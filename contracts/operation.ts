import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Who may call an operation; each role may do what the ones before it may. */
export const ACCESS = ['public', 'customer', 'staff', 'admin'] as const
export type Access = (typeof ACCESS)[number]

/** Classes of rate limit, each a number of calls in a period for one caller (`src/lib/constants/backend.ts`). */
export const LIMITS = ['authentication', 'read', 'write', 'desk', 'basket', 'payment', 'imageUpload'] as const
export type LimitClass = (typeof LIMITS)[number]

export type OperationMeta = {
  access: Access
  limit: LimitClass
  /** Cache tags that a successful call makes stale. */
  tags: readonly string[]
}

/** One thing wrong with one field of the input; `path` is dotted (`lines.0.quantity`), empty for the whole body. */
export const FieldProblem = z.strictObject({
  path: z.string().meta({ examples: ['customer.email', 'lines.0.quantity'] }),
  reason: z.string().meta({ examples: ['Invalid email address'] }),
})
export type FieldProblem = z.infer<typeof FieldProblem>

/** Errors that any operation can meet. */
const commonErrors = {
  INVALID_INPUT: {
    status: 422,
    message: 'Some of what was sent cannot be accepted.',
    data: z.strictObject({ fields: z.array(FieldProblem).min(1) }),
  },
  RATE_LIMITED: {
    status: 429,
    message: 'That was a lot of requests. Please wait a moment and try again.',
    data: z.strictObject({
      retryAfterSeconds: z
        .int()
        .min(1)
        .meta({ examples: [60] }),
    }),
  },
  UNEXPECTED: {
    status: 500,
    message: 'Something went wrong on our side. Please try again, or tell us the reference.',
    data: z.strictObject({ reference: z.string().meta({ examples: ['7f9c24e8'] }) }),
  },
} as const

/** Where every operation starts: public, counted as a read, invalidating nothing, with the errors that all share. */
export const operation = oc.$meta<OperationMeta>({ access: 'public', limit: 'read', tags: [] }).errors(commonErrors)

/** The error of every operation that wants to know who is calling. */
const signedInErrors = {
  UNAUTHENTICATED: {
    status: 401,
    message: 'Please sign in first.',
    data: z.strictObject({ access: z.enum(['customer', 'staff', 'admin']) }),
  },
} as const

/** Errors of every operation that is not for everybody who has signed in. */
const accessErrors = {
  ...signedInErrors,
  FORBIDDEN: {
    status: 403,
    message: 'You are not allowed to do this.',
    data: z.strictObject({ access: z.enum(['customer', 'staff', 'admin']) }),
  },
} as const

/** Where the operations of a signed-in customer start. */
export const customerOperation = operation.meta({ access: 'customer', limit: 'read', tags: [] }).errors(signedInErrors)

/** Where the operations of staff start. */
export const staffOperation = operation.meta({ access: 'staff', limit: 'read', tags: [] }).errors(accessErrors)

/** Where the operations of admins start. */
export const adminOperation = operation.meta({ access: 'admin', limit: 'read', tags: [] }).errors(accessErrors)

type WithErrors = { '~orpc': { errorMap: Record<string, { data?: z.ZodType } | undefined> } }

/** The data that each error of an operation carries, by its code. */
export type ErrorDataOf<T extends WithErrors> = {
  [Code in keyof T['~orpc']['errorMap']]: T['~orpc']['errorMap'][Code] extends { data: infer D extends z.ZodType }
    ? z.infer<D>
    : never
}

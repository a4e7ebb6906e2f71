import { implement, ORPCError } from '@orpc/server'
import { contract } from '#contracts/contract.ts'
import { RATE_LIMIT_PERIOD_SECONDS } from '#lib/constants/backend.ts'
import { toInvalidInput } from '#lib/invalid-input.ts'
import type { Context } from './context.ts'
import { log } from './log.ts'

const implementer = implement(contract).$context<Context>()

/** Reports what every call cost and how it ended; what nobody foresaw leaves as `UNEXPECTED` with a reference to quote. */
const report = implementer.middleware(async ({ context, path, next }) => {
  const operation = path.join('.')
  let outcome = 'ok'
  try {
    return await next()
  } catch (thrown) {
    const error = toInvalidInput(thrown)
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
      outcome = String(error.code)
      throw error
    }
    outcome = 'UNEXPECTED'
    const reference = crypto.randomUUID().slice(0, 8)
    log.error('operation failed', error, { operation, reference })
    throw new ORPCError('UNEXPECTED', {
      defined: true,
      status: 500,
      message: 'Something went wrong on our side. Please try again, or tell us the reference.',
      data: { reference },
    })
  } finally {
    log.info('operation', { operation, ...context.meter, outcome })
  }
})

/** Fails closed: who is not known to have a role is refused whatever is not public. */
const authorise = implementer.middleware(({ procedure, next }) => {
  if (procedure['~orpc'].meta.access !== 'public') throw new ORPCError('FORBIDDEN', { status: 403 })
  return next()
})

/** A first fence, by the caller's address; our own pages are not counted. A limiter that fails lets the call through. */
const limitRate = implementer.middleware(async ({ context, procedure, path, next }) => {
  if (context.caller !== 'internal') {
    const { limit } = procedure['~orpc'].meta
    const limiter = limit === 'write' ? context.env.RATE_LIMIT_WRITE : context.env.RATE_LIMIT_READ
    const { success } = await limiter.limit({ key: `${path.join('.')}:${context.caller}` }).catch((error: unknown) => {
      log.error('rate limiter failed', error)
      return { success: true }
    })
    if (!success) {
      throw new ORPCError('RATE_LIMITED', {
        defined: true,
        status: 429,
        message: 'That was a lot of requests. Please wait a moment and try again.',
        data: { retryAfterSeconds: RATE_LIMIT_PERIOD_SECONDS },
      })
    }
  }
  return next()
})

/** Where every procedure starts: the contract, and the one stack that its meta drives. */
export const operations = implementer.use(report).use(authorise).use(limitRate)

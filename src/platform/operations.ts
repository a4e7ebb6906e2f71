import { implement, ORPCError } from '@orpc/server'
import { contract } from '#contracts/contract.ts'
import { ACCESS, type LimitClass } from '#contracts/operation.ts'
import { RATE_LIMITS } from '#lib/constants/backend.ts'
import { toInvalidInput } from '#lib/invalid-input.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { countCall } from './limits/exact.ts'
import { log } from './log.ts'
import { operationName } from './operation-name.ts'
import { raisePageVersion } from './page-version.ts'
import { actorOf, sessionOf } from './sessions.ts'

const implementer = implement(contract).$context<Context>()

/** Reports what every call cost and how it ended; what nobody foresaw leaves as `UNEXPECTED` with a reference to quote. */
const report = implementer.middleware(async ({ context, procedure, next }) => {
  const operation = operationName(procedure)
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

/** Finds out who is calling, by the session that they carry. */
const identify = implementer.middleware(async ({ context, next }) => {
  const { session, config } = context
  return next({
    context: { actor: session.token === null ? context.actor : actorOf(await sessionOf(context), config) },
  })
})

/** Fails closed: whoever is not known to have a role is refused whatever is not public; each role may do what the ones before it may. */
const authorise = implementer.middleware(({ context, procedure, next }) => {
  const { access } = procedure['~orpc'].meta
  const { role } = context.actor
  if (access === 'public') return next()
  if (role === 'visitor') {
    throw new ORPCError('UNAUTHENTICATED', {
      defined: true,
      status: 401,
      message: 'Please sign in first.',
      data: { access },
    })
  }
  if (ACCESS.indexOf(role) < ACCESS.indexOf(access)) {
    throw new ORPCError('FORBIDDEN', {
      defined: true,
      status: 403,
      message: 'You are not allowed to do this.',
      data: { access },
    })
  }
  return next()
})

/** The fence of a class; a class that no operation of ours uses yet has none, and an operation that uses it must bring it. */
function limiterOf(env: Env, limit: LimitClass): RateLimit {
  if (limit === 'authentication') return env.RATE_LIMIT_AUTHENTICATION
  if (limit === 'read') return env.RATE_LIMIT_READ
  if (limit === 'write') return env.RATE_LIMIT_WRITE
  if (limit === 'desk') return env.RATE_LIMIT_DESK
  if (limit === 'basket') return env.RATE_LIMIT_BASKET
  if (limit === 'payment') return env.RATE_LIMIT_PAYMENT
  throw new Error(`There is no rate limiter for ${limit}: bind one in wrangler.toml.`)
}

const tooMany = (retryAfterSeconds: number) =>
  new ORPCError('RATE_LIMITED', {
    defined: true,
    status: 429,
    message: 'That was a lot of requests. Please wait a moment and try again.',
    data: { retryAfterSeconds },
  })

/** A first fence, by the caller's address; our own pages are not counted. A limiter that fails lets the call through. */
const fence = implementer.middleware(async ({ context, procedure, next }) => {
  if (context.caller === 'internal') return next()
  const { limit } = procedure['~orpc'].meta
  const { success } = await limiterOf(context.env, limit)
    .limit({ key: `${operationName(procedure)}:${context.caller}` })
    .catch((error: unknown) => {
      log.error('rate limiter failed', error)
      return { success: true }
    })
  if (!success) throw tooMany(RATE_LIMITS[limit].seconds)
  return next()
})

/** Behind the fence each call is counted exactly, against who is signed in, or where it comes from. */
const count = implementer.middleware(async ({ context, procedure, next }, input) => {
  const { caller, env, actor } = context
  if (caller === 'internal') return next()
  const { limit } = procedure['~orpc'].meta
  const verdict = await countCall({ env, caller, actor, limit, endpoint: operationName(procedure), input })
  context.limit.verdict = verdict
  if (verdict?.isAllowed === false) throw tooMany(verdict.resetSeconds)
  return next()
})

/** What an operation has changed makes the pages that tell of it stale: those that the contract says it changes. */
const invalidate = implementer.middleware(async ({ context, procedure, next }) => {
  const result = await next()
  if (procedure['~orpc'].meta.tags.length > 0) await raisePageVersion(context.env.KV)
  return result
})

/** Where every procedure starts: the contract, and the one stack that its meta drives. */
export const operations = implementer.use(report).use(fence).use(identify).use(authorise).use(count).use(invalidate)

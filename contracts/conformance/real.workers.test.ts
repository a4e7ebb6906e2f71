import { beforeEach, vi } from 'vitest'
import { isProcedure } from '@orpc/server'
import { answerApi } from '#modules/api.ts'
import { router } from '#modules/router.ts'
import type { Actor, Context } from '#platform/context.ts'
import { openContext, resetWorld } from '#test/world.ts'
import type { Fault } from './case.ts'
import { fuzz } from './fuzz.ts'
import { describeConformance } from './run.ts'

const gone = () => {
  throw new Error('The database is gone.')
}

// Who may call what is the matrix's business; here everybody may. A basket is that of a browser, which carries its cookie from call to call.
const ID = '00000000-0000-4000-8000-0000000000ad'
const ACTORS: Record<string, Actor> = { UNAUTHENTICATED: { role: 'visitor' }, FORBIDDEN: { role: 'customer', id: ID } }
const ADMIN: Actor = { role: 'admin', id: ID }
const VISITOR: Actor = { role: 'visitor' }
let carried: string | undefined

/** The context of one call, with what goes wrong around it. */
function contextWith(isShopping: boolean, fault: Fault | undefined, at?: Date): Context {
  const { context } = openContext({
    actor: isShopping ? VISITOR : (ACTORS[fault ?? ''] ?? ADMIN),
    basket: carried,
    caller: fault === 'RATE_LIMITED' ? 'somebody' : 'internal',
    ...(at && { at }),
  })
  const limiter = { limit: () => Promise.resolve({ success: false }) }
  if (fault === 'RATE_LIMITED')
    return {
      ...context,
      env: { ...context.env, RATE_LIMIT_READ: limiter, RATE_LIMIT_WRITE: limiter, RATE_LIMIT_BASKET: limiter },
    }
  if (fault === 'UNEXPECTED') return { ...context, database: new Proxy(context.database, { get: gone }) }
  return context
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** What stands at `area.operation` of the router. */
const kept = (operation: string) =>
  operation.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], router)

const isReal = (operation: string) => isProcedure(kept(operation))

async function fetch(request: Request, operation: string, fault?: Fault, at?: Date) {
  const isShopping = operation.startsWith('basket.') && !request.url.includes('/api/staff/')
  const context = contextWith(isShopping, fault, at)
  const response = await answerApi(request, context)
  carried = context.basket.token ?? undefined
  return response
}

const reset = async () => {
  carried = undefined
  await resetWorld()
}

describeConformance('real world', { isReal, reset, fetch })

fuzz('real world', { runs: 60, isReal, fetch })

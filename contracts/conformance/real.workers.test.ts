import { beforeEach, vi } from 'vitest'
import { isProcedure } from '@orpc/server'
import { answerApi } from '#modules/api.ts'
import { router } from '#modules/router.ts'
import type { Actor, Context } from '#platform/context.ts'
import { offerPlaces } from '#modules/waiting-list/jobs.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import type { JobMessage } from '#platform/env.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import type { Fault } from './case.ts'
import { fuzz } from './fuzz.ts'
import { describeConformance } from './run.ts'

const gone = () => {
  throw new Error('The database is gone.')
}

// Who may call what is the matrix's business; here everybody may. A basket is that of a browser, which carries its cookie from call to call.
const ID = '00000000-0000-4000-8000-0000000000ad'
const ACTORS: Record<string, Actor> = {
  UNAUTHENTICATED: { role: 'visitor' },
  FORBIDDEN: { role: 'customer', id: ID },
  OVER_STAFF_LIMIT: { role: 'staff', id: ID },
}
const ADMIN: Actor = { role: 'admin', id: ID }
const VISITOR: Actor = { role: 'visitor' }
let carried: string | undefined

/** The context of one call, with what goes wrong around it. */
function contextWith(
  isShopping: boolean,
  fault: Fault | undefined,
  at?: Date,
): { context: Context; handedOver: JobMessage[] } {
  const { context, handedOver } = openContext({
    actor: isShopping ? VISITOR : (ACTORS[fault ?? ''] ?? ADMIN),
    basket: carried,
    caller: fault === 'RATE_LIMITED' ? 'somebody' : 'internal',
    ...(at && { at }),
  })
  const limiter = { limit: () => Promise.resolve({ success: false }) }
  if (fault === 'RATE_LIMITED')
    return {
      handedOver,
      context: {
        ...context,
        env: {
          ...context.env,
          RATE_LIMIT_READ: limiter,
          RATE_LIMIT_WRITE: limiter,
          RATE_LIMIT_BASKET: limiter,
          RATE_LIMIT_PAYMENT: limiter,
        },
      },
    }
  if (fault === 'UNEXPECTED')
    return { handedOver, context: { ...context, database: new Proxy(context.database, { get: gone }) } }
  return { handedOver, context }
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
  const isShopping =
    (operation.startsWith('basket.') || operation === 'waitingList.accept') && !request.url.includes('/api/staff/')
  const { context, handedOver } = contextWith(isShopping, fault, at)
  const response = await answerApi(request, context)
  carried = context.basket.token ?? undefined
  // What the queue does with it.
  if (handedOver.some(({ frees }) => frees)) await offerPlaces(openContext({ ...(at && { at }) }).context)
  return response
}

const reset = async () => {
  carried = undefined
  await resetWorld()
}

/** What the mail says, which goes out later. */
async function mailed(who: string) {
  const place = await env.DB.prepare('SELECT id FROM waiting_list WHERE email = ? ORDER BY joined_at DESC LIMIT 1')
    .bind(`${who}@example.com`)
    .first<{ id: string }>()
  return placeToken(openContext().context.config.LINK_SECRET, place?.id ?? '')
}

describeConformance('real world', { isReal, reset, fetch, mailed })

fuzz('real world', { runs: 60, isReal, fetch })

import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { onError } from '@orpc/server'
import { experimental_ZodSmartCoercionPlugin as ZodSmartCoercionPlugin } from '@orpc/zod/zod4'
import { delay, http, HttpResponse, type HttpHandler } from 'msw'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { toMalformedBody } from '#lib/invalid-input.ts'
import { getBakeSale, listBakeSales } from './behaviours/bake-sales.ts'
import { placeOrder } from './behaviours/checkout.ts'
import { operations } from './behaviours/operations.ts'
import { getOrder } from './behaviours/orders.ts'
import { operationsOf } from './generate/operations.ts'
import type { Scenarios } from './scenarios.ts'
import { createWorld, type World } from './world.ts'

/** The contract, as the mock world keeps it. */
const router = operations.router({
  bakeSales: { list: listBakeSales, get: getBakeSale },
  checkout: { placeOrder },
  orders: { get: getOrder },
})

const openApi = new OpenAPIHandler(router, {
  plugins: [new ZodSmartCoercionPlugin()],
  interceptors: [
    onError((error) => {
      throw toMalformedBody(error)
    }),
  ],
})

const SLOW_MS = 2000

/**
 * An MSW handler for each operation of the contract, all of one world: an order that is placed can be read.
 * @param scenarios what single operations do instead
 */
export function handlers(scenarios: Scenarios = {}, world: World = createWorld()): HttpHandler[] {
  return operationsOf().map(({ name, procedure }) => {
    const { method = 'POST', path = `/${name.replace('.', '/')}` } = procedure['~orpc'].route
    const pattern = `*${API_PREFIX}${path.replace(/\{(\w+)\}/g, ':$1')}`
    return http[method.toLowerCase() as 'get' | 'post'](pattern, async ({ request }) => {
      const scenario = scenarios[name]
      if (scenario === 'offline') return HttpResponse.error()
      if (scenario === 'never') await delay('infinite')
      if (scenario === 'slow') await delay(SLOW_MS)
      const { matched, response } = await openApi.handle(request as Request, { prefix: API_PREFIX, context: { world, scenarios } })
      if (!matched) throw new Error(`${name}: the handler of ${pattern} did not match ${request.method} ${request.url}.`)
      return response
    })
  })
}

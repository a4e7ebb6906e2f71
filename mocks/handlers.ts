import type { AnyContractRouter } from '@orpc/contract'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { isProcedure, onError, type AnyProcedure } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { delay, http, HttpResponse, type HttpHandler } from 'msw'
import { contract } from '#contracts/contract.ts'
import { MAX_BODY_BYTES } from '#lib/constants/backend.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { toMalformedBody } from '#lib/invalid-input.ts'
import * as account from './behaviours/account.ts'
import * as bakeSales from './behaviours/bake-sales.ts'
import * as basket from './behaviours/basket.ts'
import * as catalogue from './behaviours/catalogue.ts'
import * as checkout from './behaviours/checkout.ts'
import * as content from './behaviours/content.ts'
import * as documents from './behaviours/documents.ts'
import * as giftPurchases from './behaviours/gift-purchases.ts'
import * as googleLink from './behaviours/google-link.ts'
import * as identity from './behaviours/identity.ts'
import * as invitations from './behaviours/invitations.ts'
import { driftOf } from './drift.ts'
import type { MockContext } from './behaviours/operations.ts'
import * as messageChoices from './behaviours/message-choices.ts'
import * as orders from './behaviours/orders.ts'
import * as payments from './behaviours/payments.ts'
import * as privacy from './behaviours/privacy.ts'
import * as security from './behaviours/security.ts'
import * as staffBakeSales from './behaviours/staff-bake-sales.ts'
import * as staffBooks from './behaviours/staff-books.ts'
import * as staffCannotBake from './behaviours/staff-cannot-bake.ts'
import * as staffEvidence from './behaviours/staff-evidence.ts'
import * as staffMessages from './behaviours/staff-messages.ts'
import * as staffOrders from './behaviours/staff-orders.ts'
import * as staffPayments from './behaviours/staff-payments.ts'
import { refundOrder } from './behaviours/staff-refund.ts'
import { refundOrderLines } from './behaviours/staff-refund-lines.ts'
import * as staffVouchers from './behaviours/staff-vouchers.ts'
import * as waitingList from './behaviours/waiting-list.ts'
import { operationsOf, type Operation } from './generate/operations.ts'
import { routerOf } from './router.ts'
import { assertScenarios, type Scenarios } from './scenarios.ts'
import { createWorld, type World } from './world.ts'

const SLOW_MS = 2000

/** What makes the MSW handlers of a contract, one for each operation. */
export function handlersOf(tree: AnyContractRouter, behaviours: AnyProcedure[]) {
  const operations = operationsOf(tree)
  const openApi = new OpenAPIHandler<MockContext>(routerOf(tree, behaviours), {
    plugins: [
      new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
      new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES }),
    ],
    interceptors: [
      onError((error) => {
        throw toMalformedBody(error)
      }),
    ],
    clientInterceptors: [
      onError((error, { context, path }) => {
        context.drift = driftOf(path.join('.'), error)
      }),
    ],
  })

  return (scenarios: Scenarios = {}, world: World = createWorld()): HttpHandler[] => {
    assertScenarios(scenarios, operations)
    return operations.map((operation) => {
      const { verb, pattern } = addressOf(operation)
      return http[verb](pattern, async ({ request }) => {
        const scenario = scenarios[operation.name]
        if (scenario === 'offline') return HttpResponse.error()
        if (scenario === 'never') await delay('infinite')
        if (scenario === 'slow') await delay(SLOW_MS)
        const context: MockContext = { world, scenarios }
        const { matched, response } = await openApi.handle(request as Request, { prefix: API_PREFIX, context })
        if (context.drift) throw context.drift
        if (!matched) throw new Error(`${operation.name}: no procedure answers ${request.method} ${request.url}.`)
        return response
      })
    })
  }
}

const VERBS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Where MSW listens for an operation: its route under the API's prefix, on any host. */
function addressOf({ name, procedure }: Operation) {
  const { method = 'POST', path = `/${name.replaceAll('.', '/')}` } = procedure['~orpc'].route
  const verb = VERBS.find((candidate) => candidate === method.toLowerCase())
  if (!verb) throw new Error(`${name}: MSW has no handler for ${method}.`)
  return { verb, pattern: `*${API_PREFIX}${path.replace(/\{(\w+)\}/g, ':$1')}` }
}

/** What remembers: whatever has no behaviour answers with a value of its contract. */
const BEHAVIOURS = [
  account,
  bakeSales,
  basket,
  catalogue,
  checkout,
  content,
  documents,
  giftPurchases,
  googleLink,
  identity,
  invitations,
  messageChoices,
  orders,
  payments,
  privacy,
  security,
  staffBakeSales,
  staffBooks,
  staffCannotBake,
  staffMessages,
  staffOrders,
  staffEvidence,
  staffPayments,
  { refundOrder, refundOrderLines },
  staffVouchers,
  waitingList,
]
  .flatMap((area): unknown[] => Object.values(area))
  .filter(isProcedure)

/**
 * An MSW handler for each operation of the contract, all of one world: an order that is placed can be read.
 * @param scenarios what single operations do instead
 * @throws when a scenario is none of its operation
 */
export const handlers = handlersOf(contract, BEHAVIOURS)

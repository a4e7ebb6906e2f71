import { createORPCClient, ORPCError, safe } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { ProcedureActionableClient } from '@orpc/server'
import type { placeOrder as operation } from '#contracts/api/checkout.ts'
import { contract } from '#contracts/contract.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'

const client: ContractRouterClient<typeof contract> = createORPCClient(
  new OpenAPILink(contract, {
    url: () => new URL(API_PREFIX, window.location.origin),
    fetch: (request, init) => fetch(request, init),
  }),
)

type Promised = (typeof operation)['~orpc']
type PlaceOrder = ProcedureActionableClient<
  NonNullable<Promised['inputSchema']>,
  NonNullable<Promised['outputSchema']>,
  Promised['errorMap']
>
type Refusal = NonNullable<Awaited<ReturnType<PlaceOrder>>[0]>

/** Stands where the Server Action is under Storybook: same signature, answered by MSW. A broken line rejects, as it does there. */
export const placeOrder: PlaceOrder = async (input) => {
  const [error, data] = await safe(client.checkout.placeOrder(input))
  if (!error) return [null, data]
  if (!(error instanceof ORPCError)) throw error
  return [error.toJSON() as Refusal, undefined]
}

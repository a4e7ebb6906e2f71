import { createORPCClient, ORPCError, safe } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { PlaceOrderInput } from '#contracts/api/checkout.ts'
import { contract } from '#contracts/contract.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'

const client: ContractRouterClient<typeof contract> = createORPCClient(
  new OpenAPILink(contract, { url: () => new URL(API_PREFIX, window.location.origin) }),
)

/** Stands where the Server Action is under Storybook: same signature, answered by MSW. A broken line rejects, as it does there. */
export async function placeOrder(input: PlaceOrderInput) {
  const [error, data] = await safe(client.checkout.placeOrder(input))
  if (!error) return [null, data] as const
  if (error instanceof ORPCError) return [error.toJSON(), undefined] as const
  throw error
}

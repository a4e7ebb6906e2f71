import { createORPCClient, ORPCError, safe } from '@orpc/client'
import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { ProcedureActionableClient } from '@orpc/server'
import { contract } from '#contracts/contract.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'

/** The operations over HTTP, answered by MSW. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(
  new OpenAPILink(contract, {
    url: () => new URL(API_PREFIX, window.location.origin),
    fetch: (request, init) => fetch(request, init),
  }),
)

type Action<P extends AnyContractProcedure> = ProcedureActionableClient<
  NonNullable<P['~orpc']['inputSchema']>,
  NonNullable<P['~orpc']['outputSchema']>,
  P['~orpc']['errorMap']
>

/** What stands where the Server Action of an operation is under Storybook: same signature. A broken line rejects, as it does there. */
export const standIn = <P extends AnyContractProcedure>(
  operation: (input: Parameters<Action<P>>[0]) => Promise<unknown>,
): Action<P> =>
  (async (input: Parameters<Action<P>>[0]) => {
    const [error, data] = await safe(operation(input))
    if (!error) return [null, data]
    if (!(error instanceof ORPCError)) throw error
    return [error.toJSON(), undefined]
  }) as Action<P>

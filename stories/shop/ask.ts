import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from '#contracts/contract.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { troubleOf, type Trouble } from '#components/shop/form/trouble.ts'

/** The mock world, asked over the wire as the shop asks the real one. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(
  new OpenAPILink(contract, {
    url: () => new URL(API_PREFIX, window.location.origin),
    fetch: (request, init) => fetch(request, init),
  }),
)

type Common = Parameters<typeof troubleOf>[0]

/**
 * What a form is told: the answer, or why there is none.
 * @param own what errors of the operation's own mean, by code
 */
export async function ask<Output, Answer>(
  call: Promise<Output>,
  answer: (output: Output) => Answer,
  own: Partial<Record<string, Answer>> = {},
): Promise<Answer | Trouble> {
  try {
    return answer(await call)
  } catch (error) {
    if (!(error instanceof ORPCError)) return { kind: 'unreachable' }
    const { code, data } = error as ORPCError<string, unknown>
    return own[code] ?? troubleOf({ code, data } as Common)
  }
}

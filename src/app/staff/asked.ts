import { ORPCError, safe } from '@orpc/server'
import { addressOf } from '#components/admin/parts/address.ts'
import type { Query } from '#lib/menu-filter.ts'

/** The address of a page with all that was asked for: where who has signed in comes back to. */
export const askedAt = (path: string, asked: Query) =>
  addressOf(
    path,
    Object.fromEntries(
      Object.entries(asked).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]),
    ),
  )

type Failed = { kind: 'failed'; reference: string | null }

const PASSED_ON = ['UNAUTHENTICATED', 'FORBIDDEN']

/** The code of an error of ours, and what it says. */
const refusedBy = (error: unknown) => (error instanceof ORPCError ? (error as ORPCError<string, unknown>) : null)

/** What was read, or that it could not be: the rest of the page stands all the same. */
export async function readOrFailed<Output, Read>(
  call: Promise<Output>,
  ready: (output: Output) => Read,
): Promise<Read | Failed> {
  const [error, output] = await safe(call)
  if (!error) return ready(output)
  const refused = refusedBy(error)
  if (!refused || PASSED_ON.includes(refused.code)) throw error
  const reference = refused.code === 'UNEXPECTED' ? (refused.data as { reference: string }).reference : null
  return { kind: 'failed', reference }
}

/** Whether something does not exist, or its address cannot be one. */
export function isMissing(error: unknown) {
  const code = refusedBy(error)?.code ?? ''
  return code.endsWith('_NOT_FOUND') || code === 'INVALID_INPUT'
}

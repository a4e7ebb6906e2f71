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

/** What was read, or that it could not be: the rest of the page stands all the same. */
export async function readOrFailed<Output, Read>(
  call: Promise<Output>,
  ready: (output: Output) => Read,
): Promise<Read | Failed> {
  const [error, output] = await safe(call)
  if (!error) return ready(output)
  if (!(error instanceof ORPCError) || PASSED_ON.includes(error.code)) throw error
  const data: unknown = error.data
  const reference = error.code === 'UNEXPECTED' ? (data as { reference: string }).reference : null
  return { kind: 'failed', reference }
}

/** Whether something does not exist, or its address cannot be one. */
export const isMissing = (error: unknown) =>
  error instanceof ORPCError && (error.code.endsWith('_NOT_FOUND') || error.code === 'INVALID_INPUT')

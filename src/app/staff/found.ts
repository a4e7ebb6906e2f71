import { ORPCError, safe } from '@orpc/server'
import { notFound } from 'next/navigation'

/** What an operation of the desk answers; what does not exist, or is no name of anything, is a page that does not exist. */
export async function found<Output>(call: Promise<Output>): Promise<Output> {
  const [error, output] = await safe(call)
  if (!error) return output
  if (error instanceof ORPCError && (error.status === 404 || error.code === 'INVALID_INPUT')) notFound()
  throw error
}

import { ORPCError, safe } from '@orpc/server'
import { redirect } from 'next/navigation'
import { PATHS } from '#lib/constants/frontend.ts'

/** What an operation of the account answers. Who is not signed in is asked to, and comes back to the path. */
export async function own<Output>(path: string, call: Promise<Output>): Promise<Output> {
  const [error, output] = await safe(call)
  if (!error) return output
  if (error instanceof ORPCError && error.code === 'UNAUTHENTICATED')
    redirect(`${PATHS.signIn}?${new URLSearchParams({ returnTo: path }).toString()}`)
  throw error
}

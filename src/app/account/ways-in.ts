import { ORPCError, safe } from '@orpc/server'
import { server } from '#modules/server.ts'
import { own } from './own.ts'

/** By what one can sign in; null while whoever knows it does not answer: the rest of the page need not wait for that. */
export async function waysIn(path: string) {
  const [error, ways] = await safe(own(path, server.account.getSignInMethods({})))
  if (!error) return ways
  if (error instanceof ORPCError && error.code === 'IDENTITY_UNAVAILABLE') return null
  throw error
}

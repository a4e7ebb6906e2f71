import { createRouterClient, onError, ORPCError } from '@orpc/server'
import { pageContext } from '#platform/next-context.ts'
import { router } from './router.ts'

/** The operations, called by a page on the server: no HTTP in between, the same rules. */
export const server = createRouterClient(router, {
  context: pageContext,
  interceptors: [
    onError((error) => {
      // Next shows a page's error by its digest: the reference that our log has, so that a customer can quote it.
      if (error instanceof ORPCError && error.code === 'UNEXPECTED') {
        const { reference } = error.data as { reference: string }
        Object.assign(error, { digest: reference })
      }
    }),
  ],
})

import { createRouterClient } from '@orpc/server'
import { pageContext } from '#platform/next-context.ts'
import { router } from './router.ts'

/** The operations, called by a page on the server: no HTTP in between, the same rules. */
export const server = createRouterClient(router, { context: pageContext })

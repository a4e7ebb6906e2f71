import { isProcedure } from '@orpc/server'
import { router } from '../../src/modules/router.ts'

/** Whether an operation has a procedure: what stands at `area.operation` of the router. */
export const isReal = (name: string) =>
  isProcedure(
    name.split('.').reduce<unknown>((branch, key) => (branch as Record<string, unknown> | undefined)?.[key], router),
  )

import { safe } from '@orpc/server'
import { server } from '#modules/server.ts'

/** The menu of a bake sale, now; empty where it is not shown to anybody. */
export async function menuOf(slug: string) {
  const [error, sale] = await safe(server.bakeSales.get({ slug }))
  return error ? [] : sale.menu
}

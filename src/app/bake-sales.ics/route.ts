import { icsOf } from '#lib/ics.ts'
import { saleEvent } from '#lib/sale-event.ts'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'

export const dynamic = 'force-dynamic'

const A_PAGE = 100

/** The bake sales to come, for a calendar to subscribe to. */
export async function GET() {
  const [{ items }, { clock }] = await Promise.all([server.bakeSales.list({ limit: A_PAGE }), pageContext()])
  const now = clock.now().toISOString()
  return new Response(icsOf(...items.map((sale) => saleEvent(sale, now))), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

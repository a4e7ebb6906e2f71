import { server } from '#modules/server.ts'
import { calendarOf, eventOfSale } from '#lib/ics.ts'

export const dynamic = 'force-dynamic'

const A_PAGE = 100

/** The bake sales to come, for a calendar to subscribe to. */
export async function GET() {
  const { items } = await server.bakeSales.list({ limit: A_PAGE })
  return new Response(calendarOf('Band of Bakers', items.map(eventOfSale), new Date().toISOString()), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

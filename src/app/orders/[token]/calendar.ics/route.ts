import { safe } from '@orpc/client'
import { icsOf } from '#lib/ics.ts'
import { orderEvent } from '#lib/order-event.ts'
import { server } from '#modules/server.ts'
import { pageContext } from '#platform/next-context.ts'

type Context = { params: Promise<{ token: string }> }

/** The collection of an order for a calendar, for whoever has the order's link. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params
  const [error, order, isDefined] = await safe(server.orders.get({ token }))
  if (error) {
    if (isDefined && (error.code === 'ORDER_NOT_FOUND' || error.code === 'INVALID_INPUT'))
      return new Response('This link does not open an order.', { status: 404 })
    throw error
  }
  const { config } = await pageContext()
  const page = new URL(`/orders/${encodeURIComponent(token)}`, config.APP_ORIGIN)
  return new Response(icsOf(orderEvent(order, page.href)), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${order.number}.ics"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}

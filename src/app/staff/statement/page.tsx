import { safe } from '@orpc/server'
import type { Metadata } from 'next'
import { PATHS } from '#components/admin/paths.ts'
import { StatementScreen } from '#components/admin/statement-screen.tsx'
import { readStatementQuery, type StatementQuery } from '#components/admin/statement/query.ts'
import type { Query } from '#lib/menu-filter.ts'
import { server } from '#modules/server.ts'
import { askedAt, isMissing, readOrFailed } from '../asked.ts'
import { atDesk } from '../at-desk.ts'
import { saleChoices } from '../sale-choices.ts'

export const metadata: Metadata = { title: 'Statement' }

async function read({ orderId, bakeSaleId, day }: StatementQuery) {
  if ((orderId ?? bakeSaleId ?? day) === null) return { kind: 'nothing' as const }
  const call = server.staff.orders.getStatement({
    ...(orderId === null ? {} : { orderId }),
    ...(bakeSaleId === null ? {} : { bakeSaleId }),
    ...(day === null ? {} : { day }),
  })
  const [error] = await safe(call)
  if (isMissing(error)) return { kind: 'missing' as const }
  return readOrFailed(call, (statement) => ({ kind: 'ready' as const, statement }))
}

async function numberOf(orderId: string | null) {
  if (orderId === null) return null
  const [error, found] = await safe(server.staff.orders.get({ id: orderId }))
  return error ? null : found.order.number
}

export default async function StatementPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await searchParams
  const desk = await atDesk(askedAt(PATHS.statement, asked))
  const { sales, nextSaleId } = await saleChoices()
  const query = readStatementQuery(asked, nextSaleId)
  const [found, orderNumber] = await Promise.all([read(query), numberOf(query.orderId)])
  return <StatementScreen desk={desk} query={query} sales={sales} orderNumber={orderNumber} read={found} />
}

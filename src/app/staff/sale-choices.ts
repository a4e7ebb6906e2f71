import type { SaleChoice } from '#components/admin/orders/search.tsx'
import { server } from '#modules/server.ts'

const MOST = 100

/** Bake sales to choose from, the latest first, and the one that comes next: the first that is not completed. */
export async function saleChoices(): Promise<{ sales: SaleChoice[]; nextSaleId: string | null }> {
  const { items } = await server.staff.bakeSales.list({ sort: 'latest', limit: MOST })
  const told = items.filter(({ state }) => state !== 'draft')
  const toCome = told.filter(({ state }) => state !== 'completed' && state !== 'cancelled')
  return { sales: told.map(({ id, title, onDate }) => ({ id, title, onDate })), nextSaleId: toCome.at(-1)?.id ?? null }
}

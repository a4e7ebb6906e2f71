import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { Context } from '#platform/context.ts'
import { queryKey } from '#platform/query-cache.ts'
import { detailOf, findSale, type FoundSale } from './repository.ts'

/** Times that a change is judged anew after somebody else was faster. */
const ATTEMPTS = 5

/** What customers are told of a bake sale from the cache. */
export const forget = (context: Context, slugs: string[]) =>
  context.cache.drop([queryKey('bake-sales', 'upcoming'), ...slugs.map((slug) => queryKey('bake-sale', slug))])

/** A bake sale as it is now. @throws when it does not exist */
export async function shown(context: Context, id: string): Promise<BakeSaleDetail> {
  const found = await findSale(context.database, id)
  if (!found) throw new Error('A bake sale is gone that was here a moment ago.')
  return detailOf(found, context.clock.now())
}

type NotFound = { BAKE_SALE_NOT_FOUND: (options: { data: { id: string } }) => Error }

/**
 * A change of a bake sale: found, judged and written, and judged anew when somebody was faster. Two round trips, and one for the answer.
 * @param attempt writes it, or throws why not; null when the schema refused, `'stands'` when there is nothing to do
 */
export async function change<T>(
  context: Context,
  id: string,
  errors: NotFound,
  attempt: (found: FoundSale, now: Date) => Promise<T | 'stands' | null>,
): Promise<{ bakeSale: BakeSaleDetail; found: FoundSale; outcome: T | 'stands' }> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const found = await findSale(context.database, id)
    if (!found) throw errors.BAKE_SALE_NOT_FOUND({ data: { id } })
    const outcome = await attempt(found, context.clock.now())
    if (outcome === null) continue
    if (outcome === 'stands') return { bakeSale: detailOf(found, context.clock.now()), found, outcome }
    const bakeSale = await shown(context, id)
    await forget(context, [found.sale.slug, bakeSale.slug])
    return { bakeSale, found, outcome }
  }
  throw new Error('A change of a bake sale was refused by the schema time after time, and the rules do not say why.')
}

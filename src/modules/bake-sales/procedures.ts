import { QUERY_TTL_SECONDS } from '#lib/constants/backend.ts'
import { operations } from '#platform/operations.ts'
import { queryKey } from '#platform/query-cache.ts'
import { findAvailability, findDeliveryAreas, findMenu, findUpcoming, summaryAt, type Cursor } from './repository.ts'

export const listBakeSales = operations.bakeSales.list.handler(async ({ context, input }) => {
  const now = context.clock.now()
  const cursor = input.cursor === undefined ? null : decodeCursor(input.cursor)
  const load = () => findUpcoming(context.database, now, input.limit + 1, cursor)
  // Only the first page of the usual size is asked for often enough to be worth a key.
  const stored =
    cursor === null && input.limit === 20
      ? await context.cache.read(queryKey('bake-sales', 'upcoming'), QUERY_TTL_SECONDS.bakeSales, load)
      : await load()
  const found = (stored ?? []).filter((sale) => Date.parse(sale.collectionEndsAt) > now.getTime())
  const items = found.slice(0, input.limit)
  const last = items.at(-1)
  return {
    items: items.map((sale) => summaryAt(sale, now)).filter(({ state }) => !input.state || state === input.state),
    nextCursor:
      found.length > input.limit && last
        ? encodeCursor({ endsAt: Date.parse(last.collectionEndsAt), id: last.id })
        : null,
  }
})

export const getBakeSale = operations.bakeSales.get.handler(async ({ context, input, errors }) => {
  const [known, available] = await Promise.all([
    context.cache.read(queryKey('bake-sale', input.slug), QUERY_TTL_SECONDS.bakeSale, () =>
      findMenu(context.database, input.slug),
    ),
    findAvailability(context.database, input.slug),
  ])
  if (!known) throw errors.BAKE_SALE_NOT_FOUND({ data: { slug: input.slug } })
  return {
    ...summaryAt(known.sale, context.clock.now()),
    menu: known.menu.map((item) => ({ ...item, left: available.left.get(item.id) ?? 0 })),
    slots: available.slots,
  }
})

export const getAvailability = operations.bakeSales.getAvailability.handler(async ({ context, input, errors }) => {
  const available = await findAvailability(context.database, input.slug)
  if (!available.isKnown) throw errors.BAKE_SALE_NOT_FOUND({ data: { slug: input.slug } })
  return {
    at: context.clock.now().toISOString(),
    menu: [...available.left].map(([id, left]) => ({ id, left })),
    slots: available.slots.map(({ id, left }) => ({ id, left })),
  }
})

export const listDeliveryAreas = operations.bakeSales.listDeliveryAreas.handler(async ({ context }) => ({
  items: await findDeliveryAreas(context.database),
}))

const encodeCursor = (cursor: Cursor) => `${String(cursor.endsAt)}_${cursor.id}`

/** A cursor that we did not make starts from the beginning. */
function decodeCursor(text: string): Cursor | null {
  const match = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text)
  return match?.[1] && match[2] ? { endsAt: Number(match[1]), id: match[2] } : null
}

/** A page of a list: what comes after the thing whose id is the cursor. */
export function pageOf<T>(
  list: T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  idOf: (one: T) => string,
) {
  const start = list.findIndex((one) => idOf(one) === cursor) + 1
  const items = list.slice(start, start + limit)
  const last = items.at(-1)
  return { items, nextCursor: start + limit < list.length && last ? idOf(last) : null }
}

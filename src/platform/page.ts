/** A page of a list of which one more than the page was read, to know whether there is a next one. */
export function pageOf<T extends { id: string }>(found: T[], limit: number) {
  const items = found.slice(0, limit)
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}

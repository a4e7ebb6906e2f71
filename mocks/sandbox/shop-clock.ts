/** What time it is in the shop. */
export type ShopClock = {
  /** Milliseconds since 1970, as far as it is known. */
  now: () => number
  /** Asks the shop; while that does not answer, what was known holds. */
  refresh: () => Promise<void>
}

const PATIENCE_MS = 1_000

/** The clock of a shop that can be moved: vendors live in the time of who calls them, or its payments would expire at another time than its holds. */
export function openShopClock(shop: string | undefined): ShopClock {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    async refresh() {
      if (shop === undefined) return
      const told = await fetch(`${shop}/__clock`, { signal: AbortSignal.timeout(PATIENCE_MS) })
        .then(async (answer) => (answer.ok ? answer.json<{ offsetMs: number }>() : null))
        .catch(() => null)
      if (told) offset = told.offsetMs
    },
  }
}

import { API_PREFIX } from '#lib/constants/frontend.ts'

/** What is left now, by id. */
export type Availability = { menu: Record<string, number>; slots: Record<string, number> }

type Left = { id: string; left: number }
const byId = (list: Left[]) => Object.fromEntries(list.map(({ id, left }) => [id, left]))

/**
 * Asks the API what is left of a bake sale (`bakeSales.getAvailability`). A small read without the contract's client, because it is on the way of
 * the first page that anybody sees.
 * @returns null when nobody answers: what one sees then stays what it is
 */
export async function readAvailability(slug: string): Promise<Availability | null> {
  try {
    const response = await fetch(`${API_PREFIX}/bake-sales/${slug}/availability`)
    if (!response.ok) return null
    const { menu, slots } = await response.json<{ menu: Left[]; slots: Left[] }>()
    return { menu: byId(menu), slots: byId(slots) }
  } catch {
    return null
  }
}

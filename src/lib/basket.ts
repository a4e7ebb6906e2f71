import type { Basket } from '#contracts/model/basket.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'

/**
 * Asks the API for the basket of this browser (`basket.get`). A small read without the contract's client, because it is on the way of every page.
 * @returns null when nobody answers: what one sees then stays what it is
 */
export async function readBasket(): Promise<Basket | null> {
  try {
    const response = await fetch(`${API_PREFIX}/basket`)
    return response.ok ? await response.json<Basket>() : null
  } catch {
    return null
  }
}

import { expect, waitFor } from 'storybook/test'
import { PATHS } from '#lib/constants/frontend.ts'

/** Does something that leads to another page, and does not go there. @returns where it would have led */
export async function whereLeads(act: () => Promise<unknown>): Promise<URL> {
  const ways: URL[] = []
  const stay = (event: NavigateEvent) => {
    ways.push(new URL(event.destination.url))
    event.preventDefault()
  }
  window.navigation.addEventListener('navigate', stay)
  try {
    await act()
    await waitFor(() => expect(ways).toHaveLength(1))
  } finally {
    window.navigation.removeEventListener('navigate', stay)
  }
  const [way] = ways
  if (!way) throw new Error('It leads nowhere.')
  return way
}

/** Where whoever has a second factor goes on: with what lets them, and to where they wanted to. */
export async function leadsToTheCode(returnTo: string, act: () => Promise<unknown>) {
  const way = await whereLeads(act)
  await expect(way.pathname).toBe(PATHS.secondFactor)
  await expect(way.searchParams.get('challenge')?.length ?? 0).toBeGreaterThan(15)
  await expect(way.searchParams.get('returnTo')).toBe(returnTo)
}

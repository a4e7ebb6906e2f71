import { expect, userEvent, waitFor, within } from 'storybook/test'

/** A bakery that always says the same. */
export const saying =
  <Answer>(answer: Answer) =>
  () =>
    Promise.resolve(answer)

/** A bakery that has not said anything yet. */
export const silent = () => new Promise<never>(() => undefined)

/** No line to the bakery. */
export const offline = () => Promise.reject(new TypeError('Failed to fetch'))

export const tooMany = saying({ kind: 'rate_limited' as const, retryAfterSeconds: 40 })
export const broken = saying({ kind: 'failed' as const, reference: '7f9c24e8' })
export const unavailable = saying({ kind: 'identity_unavailable' as const })

/** What was answered takes the focus, and says why. */
export async function isTold(canvasElement: HTMLElement, words: string | RegExp, role: 'alert' | 'status' = 'alert') {
  const told = await within(canvasElement).findByRole(role)
  await waitFor(() => expect(told).toHaveFocus())
  await expect(told).toHaveTextContent(words)
}

export const press = (canvasElement: HTMLElement, name: string) =>
  userEvent.click(within(canvasElement).getByRole('button', { name }))

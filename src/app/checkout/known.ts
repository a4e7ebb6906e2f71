import type { Known } from '#components/shop/checkout/checkout-form.tsx'
import { server } from '#modules/server.ts'

/** What the form of the checkout knows of who is signed in: their details, and the address that they have kept first. */
export async function knownOf(): Promise<Known | undefined> {
  const { session } = await server.identity.getSession({})
  if (!session) return undefined
  const [{ name, email, phone }, { items }] = await Promise.all([
    server.account.get({}),
    server.account.listAddresses({ limit: 1 }),
  ])
  const [{ lines, postcode } = { lines: [], postcode: '' }] = items
  const [street = '', ...rest] = lines
  const town = rest.pop() ?? ''
  return { name, email, phone: phone ?? '', street, street2: rest.join(', '), town, postcode }
}

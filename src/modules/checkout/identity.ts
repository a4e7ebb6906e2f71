import type { PlaceOrdersInput } from '#contracts/api/checkout.ts'

/** Letters and digits that nobody misreads at a market stall (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An order's number from six random bytes, `BOB-7K3F9Q`: short enough to say aloud, too many to guess. */
export const orderNumber = (random: Uint8Array) =>
  `BOB-${Array.from(random.subarray(0, 6), (byte) => ALPHABET.charAt(byte % 32)).join('')}`

/** SHA-256, hex, of what was ordered: the same idempotency key with another order is told apart by it. */
export async function requestHash({
  customer,
  paymentMethod,
  voucherCode,
  giftCardCode,
  offerTokens,
  orders,
}: PlaceOrdersInput): Promise<string> {
  const canonical = JSON.stringify([
    [customer.name, customer.email, customer.phone ?? null],
    paymentMethod,
    voucherCode ?? null,
    giftCardCode ?? null,
    offerTokens ?? [],
    orders.map(({ bakeSaleId, slotId, address, lines, note }) => [
      bakeSaleId,
      slotId,
      address ? [address.lines, address.postcode] : null,
      lines.map(({ menuItemId, quantity }) => [menuItemId, quantity]),
      note ?? null,
    ]),
  ])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/*
 * The signed link of an order: the order's id and an HMAC of it. Nothing is stored, so nothing can leak from the database,
 * and whoever has the link has the order, as with a paper ticket.
 */

const PURPOSE = new TextEncoder().encode('order-link:v1:')
const ID_BYTES = 16
const MAC_BYTES = 32

const keys = new Map<string, Promise<CryptoKey>>()

function keyOf(secret: string) {
  const known = keys.get(secret)
  if (known) return known
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )
  keys.set(secret, key)
  return key
}

const signed = (id: Uint8Array) => new Uint8Array([...PURPOSE, ...id])

/** The token of an order's link: 64 characters, base64url. */
export async function orderToken(secret: string, orderId: string): Promise<string> {
  const id = Uint8Array.from(orderId.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), signed(id))
  return btoa(String.fromCharCode(...id, ...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** The order that a token opens, or null. The MAC is compared in constant time. */
export async function orderIdOf(secret: string, token: string): Promise<string | null> {
  if (!/^[\w-]{64}$/.test(token)) return null
  const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  const id = bytes.subarray(0, ID_BYTES)
  const mac = bytes.subarray(ID_BYTES, ID_BYTES + MAC_BYTES)
  if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), mac, signed(id)))) return null
  const hex = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

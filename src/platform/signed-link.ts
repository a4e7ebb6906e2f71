/*
 * Signed links: the id of a thing and an HMAC of it, in the name of what the link is for. Nothing is stored, so nothing can leak from the
 * database, and whoever has the link has the thing, as with a paper ticket. A link for one purpose opens nothing for another.
 */

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

const signed = (purpose: string, id: Uint8Array) => new Uint8Array([...new TextEncoder().encode(purpose), ...id])

/** The token of a link: 64 characters, base64url. @param id a UUID */
export async function linkToken(secret: string, purpose: string, id: string): Promise<string> {
  const bytes = Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), signed(purpose, bytes))
  return btoa(String.fromCharCode(...bytes, ...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** The id that a token opens, or null. The MAC is compared in constant time. */
export async function linkedId(secret: string, purpose: string, token: string): Promise<string | null> {
  if (!/^[\w-]{64}$/.test(token)) return null
  const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  const id = bytes.subarray(0, ID_BYTES)
  const mac = bytes.subarray(ID_BYTES, ID_BYTES + MAC_BYTES)
  if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), mac, signed(purpose, id)))) return null
  const hex = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

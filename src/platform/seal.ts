import { base64url, bytesOf } from '#lib/base64url.ts'

/*
 * What must be read again, and by nobody who has the database alone: AES-GCM under a key of the configuration. Each seal names its key, so that a
 * new key can be put before the old ones, which open what they have closed until nothing of theirs is left.
 */

const IV_BYTES = 12

/** `name:base64` pairs; the first closes, all of them open. */
function ringOf(keys: string) {
  const ring = new Map(
    keys.split(',').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  )
  const [current] = ring.keys()
  return { ring, current: current ?? '' }
}

async function keyNamed(ring: Map<string, string>, name: string) {
  const raw = ring.get(name)
  if (raw === undefined) throw new Error(`The configuration has no sealing key ${name}.`)
  return crypto.subtle.importKey('raw', bytesOf(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const how = (iv: Uint8Array<ArrayBuffer>, purpose: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(purpose),
})

/** Closes a text. @param keys the configuration's SEALING_KEYS @param purpose what it is, and whose: nothing else opens it */
export async function seal(keys: string, purpose: string, text: string): Promise<string> {
  const { ring, current } = ringOf(keys)
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await keyNamed(ring, current)
  const closed = await crypto.subtle.encrypt(how(iv, purpose), key, new TextEncoder().encode(text))
  return [current, base64url(iv), base64url(new Uint8Array(closed))].join('.')
}

/** Opens what `seal` has closed. @throws when it was closed for something else, was changed, or its key is gone */
export async function unseal(keys: string, purpose: string, sealed: string): Promise<string> {
  const [name = '', iv = '', closed = ''] = sealed.split('.')
  const key = await keyNamed(ringOf(keys).ring, name)
  return new TextDecoder().decode(await crypto.subtle.decrypt(how(bytesOf(iv), purpose), key, bytesOf(closed)))
}

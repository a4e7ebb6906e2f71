/*
 * The code of a gift card: sixteen letters and digits, 80 bits, more than anybody can try. Only its hash is kept, so that nobody who reads the
 * database can spend one. A credit's code is made of a secret and its id: the mail that carries it can be written again, and nothing is stored.
 */

/** Letters and digits that nobody misreads (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PURPOSE = 'gift-card-code:v1:'
const BYTES = 10
const BITS_A_LETTER = 5
const GROUP = /.{4}(?=.)/g

const text = new TextEncoder()

/** A code as it is read: hyphens are for people, and a letter that looks like a digit is that digit. */
const asRead = (code: string) => code.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** SHA-256, hex, of a code. With 80 bits of chance in it, it needs no salt. */
export async function codeHash(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', text.encode(asRead(code)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The code of the credit of an id, `7K3F-9QXV-2SRW-04YZ`: the same each time. @param secret at least 32 characters */
export async function creditCode(secret: string, id: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', text.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(`${PURPOSE}${id}`)))
  const bits = Array.from(mac.subarray(0, BYTES), (byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from({ length: bits.length / BITS_A_LETTER }, (_, at) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(at * BITS_A_LETTER, (at + 1) * BITS_A_LETTER), 2)),
  )
  return letters.join('').replaceAll(GROUP, '$&-')
}

/** The last four characters, by which people tell cards apart. */
export const endingOf = (code: string) => code.replaceAll('-', '').slice(-4)

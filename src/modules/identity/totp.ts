/* Codes by the clock: RFC 6238 on RFC 4226, with what every app can do: SHA-1, six digits, thirty seconds. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SECRET_BYTES = 20
const PERIOD_MS = 30_000
const DIGITS = 6
/** Periods before and after the present one that count too: clocks of telephones are a little off. */
const SKEW = 1

/** A new secret in base32, 32 letters. */
export function newSecret(): string {
  const bits = Array.from(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), (byte) =>
    byte.toString(2).padStart(8, '0'),
  ).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('')
}

function bytesOfSecret(secret: string) {
  const bits = Array.from(secret)
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}

/** The period in which a moment lies. */
export const stepAt = (now: Date) => Math.floor(now.getTime() / PERIOD_MS)

/** The code of a period. */
export async function codeAt(secret: string, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const key = await crypto.subtle.importKey('raw', bytesOfSecret(secret), { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ])
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const number = mac.getUint32(mac.getUint8(19) & 0xf) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The period whose code somebody has typed, around a moment and after the last that was taken; null for none. */
export async function stepOf(secret: string, code: string, now: Date, lastStep: number): Promise<number | null> {
  const typed = code.replace(' ', '')
  for (let step = stepAt(now) - SKEW; step <= stepAt(now) + SKEW; step++)
    if (step > lastStep && (await codeAt(secret, step)) === typed) return step
  return null
}

/** What an app reads from a QR code. Source: github.com/google/google-authenticator/wiki/Key-Uri-Format. */
export const otpauthUrl = (issuer: string, account: string, secret: string) =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${new URLSearchParams({ secret, issuer }).toString().replaceAll('+', '%20')}`

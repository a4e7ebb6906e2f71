import { base64url } from '#lib/base64url.ts'

/** 32 random bytes in base64url: what a cookie carries, and nobody guesses. */
export const randomToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** Whatever cannot be such a token is none. */
export const tokenIn = (carried: string | undefined): string | null =>
  carried !== undefined && /^[\w-]{43}$/.test(carried) ? carried : null

/** SHA-256 in hex: the only thing of a token that is kept. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A path of this site, whatever somebody has written into an address; anything else is `otherwise`. */
export function returnPath(given: string | string[] | undefined, otherwise: string): string {
  if (typeof given !== 'string' || given.length > 300) return otherwise
  return /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(given) ? given : otherwise
}

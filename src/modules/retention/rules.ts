import { shortened } from '#modules/identity/device.ts'

/** What of an address is kept in the end: a beginning of it, or nothing where there is none that tells little enough. */
export function keptOf(ip: string): string | null {
  if (!ip.includes('.') && !ip.includes(':')) return null
  const short = shortened(ip)
  return ip.startsWith(short.replace(/[x…]$/, '')) ? short : null
}

const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const
const MACHINES = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const

/** A browser and its machine in words that somebody recognises: `Firefox on Linux`. What says nothing of itself is a device. */
export function deviceOf(agent: string): string {
  const browser = BROWSERS.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'A device'
  const machine = MACHINES.find(([, pattern]) => pattern.test(agent))?.[0]
  return machine === undefined ? browser : `${browser} on ${machine}`
}

/** An address without its last part: enough to know a place again, and not enough to know a house. What is no address ends as if it were. */
export function shortened(ip: string): string {
  if (ip.includes(':')) return `${ip.split(':').slice(0, 3).join(':')}:…`
  return /\.[\dx]+$/.test(ip) ? ip.replace(/\.[\dx]+$/, '.x') : `${ip}…`
}

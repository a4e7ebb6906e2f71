const ALLOWED = ['http:', 'https:', 'mailto:']
const SOMEWHERE = 'https://relative.invalid'

/** An address that a text may lead to: a page of the web or of ours, or a letter. @returns null for anything else */
export function safeAddress(typed: string): string | null {
  const address = typed.trim()
  try {
    // A browser reads it so: it leaves out line breaks, and `//elsewhere` is another place.
    const { protocol, origin } = new URL(address, SOMEWHERE)
    if (!ALLOWED.includes(protocol)) return null
    const isWritten = /^(https?|mailto):/i.test(address)
    return isWritten || origin === SOMEWHERE ? address : null
  } catch {
    return null
  }
}

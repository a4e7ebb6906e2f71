const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in HTML. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

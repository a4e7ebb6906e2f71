import { readFileSync, writeFileSync } from 'node:fs'
import { ROOT } from './paths.ts'

/** A text that is worth sharing, in letters. */
const LONG = 10_000
const TEXT = /\bcontent:('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\$]|\\[\s\S])*`)/g

/**
 * Next writes the style of the shop into what it knows of every page; a worker has one for each, and a gzip does not see that far back. Says each long text
 * once, before all else.
 */
export function withStyleOnce(source: string): string {
  const times = new Map<string, number>()
  for (const [, text = ''] of source.matchAll(TEXT)) if (text.length > LONG) times.set(text, (times.get(text) ?? 0) + 1)
  const names = new Map(
    [...times].filter(([, count]) => count > 1).map(([text], index) => [text, `__style${String(index)}`]),
  )
  if (names.size === 0) return source
  const shared = source.replace(TEXT, (whole, text: string) =>
    names.has(text) ? `content:${names.get(text) ?? ''}` : whole,
  )
  return [...[...names].map(([text, name]) => `const ${name}=${text};`), shared].join('\n')
}

const SERVER = `${ROOT}.open-next/server-functions/default/handler.mjs`

/** Does so in the server that OpenNext has made. @throws where it says no style twice: Next does it in another way by now, and this is to be looked at */
export function shareStyle() {
  const source = readFileSync(SERVER, 'utf8')
  const shared = withStyleOnce(source)
  if (shared === source) throw new Error('The server says no style twice any more: look at docs/decisions/035.')
  writeFileSync(SERVER, shared)
}

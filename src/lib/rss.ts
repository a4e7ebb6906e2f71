type Channel = { title: string; description: string; path: string }
type Item = { id: string; title: string; description: string; path: string; publishedAt: string }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Words as XML holds them: what it can hold in no way at all is left out. Source: XML 1.0, 2.2. */
const text = (words: string) =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** A feed. Source: rssboard.org/rss-specification, and its advice to name the feed's own address. @param items newest first */
export function rssOf(channel: Channel, items: Item[], { site, self }: { site: string; self: string }): string {
  const at = (path: string) => text(new URL(path, site).href)
  const [latest] = items
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${text(channel.title)}</title>`,
    `<link>${at(channel.path)}</link>`,
    `<description>${text(channel.description)}</description>`,
    '<language>en-gb</language>',
    `<atom:link href="${at(self)}" rel="self" type="application/rss+xml"/>`,
    ...(latest ? [`<lastBuildDate>${new Date(latest.publishedAt).toUTCString()}</lastBuildDate>`] : []),
    ...items.flatMap(({ id, title, description, path, publishedAt }) => [
      '<item>',
      `<title>${text(title)}</title>`,
      `<link>${at(path)}</link>`,
      `<guid isPermaLink="false">${text(id)}</guid>`,
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
      `<description>${text(description)}</description>`,
      '</item>',
    ]),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

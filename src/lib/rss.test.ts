import { expect, it } from 'vitest'
import { rssOf } from './rss.ts'

const channel = { title: 'From the bakehouse', description: 'Bread & more', path: '/journal' }
const where = { site: 'https://shop.test', self: '/journal.xml' }
const post = {
  id: 'one',
  title: 'Rye <script>alert(1)</script> & "rye" 🍞',
  description: 'A bell\u0007 rings ]]> twice',
  path: '/journal/rye?a=1&b=2',
  publishedAt: '2026-03-08T08:00:00.000Z',
}

it('tells of a post, and nothing in it ends the words it stands in', () => {
  const feed = rssOf(channel, [post], where)
  expect(feed).toContain('<title>Rye &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;rye&quot; 🍞</title>')
  expect(feed).toContain('<description>A bell rings ]]&gt; twice</description>')
  expect(feed).toContain('<link>https://shop.test/journal/rye?a=1&amp;b=2</link>')
  expect(feed).toContain('<pubDate>Sun, 08 Mar 2026 08:00:00 GMT</pubDate>')
  expect(feed).toContain('<lastBuildDate>Sun, 08 Mar 2026 08:00:00 GMT</lastBuildDate>')
})

it('is a feed while nothing is written yet', () => {
  expect(rssOf(channel, [], where)).toMatch(
    /<channel>\n<title>From the bakehouse<\/title>[\s\S]*<\/channel>\n<\/rss>\n$/,
  )
  expect(rssOf(channel, [], where)).not.toContain('lastBuildDate')
})

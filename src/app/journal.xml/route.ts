import { BAKERY, SITE } from '#lib/constants/frontend.ts'
import { rssOf } from '#lib/rss.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'

const A_PAGE = 30

/** The journal for a reader of feeds to follow. */
export async function GET() {
  const { items } = await server.content.listPosts({ limit: A_PAGE })
  const feed = rssOf(
    { title: `${BAKERY.name}: from the bakehouse`, description: `The journal of ${BAKERY.name}.`, path: '/journal' },
    items.map(({ id, slug, title, excerpt, publishedAt }) => ({
      id,
      title,
      description: excerpt,
      path: `/journal/${slug}`,
      publishedAt,
    })),
    { site: SITE, self: '/journal.xml' },
  )
  return new Response(feed, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

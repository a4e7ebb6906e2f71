import { safe } from '@orpc/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JournalPostScreen } from '#components/shop/journal-post-screen.tsx'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { postData } from '#lib/structured-data.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const find = cache(async (slug: string) => {
  const [error, post, isDefined] = await safe(server.content.getPost({ slug }))
  if (!error) return post
  if (isDefined && (error.code === 'POST_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
  throw error
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, excerpt, picture, publishedAt, author } = await find((await params).slug)
  return {
    title,
    description: excerpt,
    alternates: { canonical: `/journal/${slug}`, types: { 'application/rss+xml': '/journal.xml' } },
    openGraph: {
      type: 'article',
      publishedTime: publishedAt,
      authors: [author],
      images: picture ? [{ url: `/${picture.key}`, alt: picture.alt }] : ['/og.png'],
    },
  }
}

/** The posts among which the neighbours of one are looked for. */
const A_PAGE = 100

export default async function JournalPostPage({ params }: Props) {
  const post = await find((await params).slug)
  const { items } = await server.content.listPosts({ limit: A_PAGE })
  const place = items.findIndex(({ id }) => id === post.id)
  return (
    <>
      <JsonLd data={postData(post)} />
      <JournalPostScreen
        post={post}
        newer={place > 0 ? (items[place - 1] ?? null) : null}
        older={place < 0 ? null : (items[place + 1] ?? null)}
      />
    </>
  )
}

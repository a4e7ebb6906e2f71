import type { Metadata } from 'next'
import { JournalScreen } from '#components/shop/journal-screen.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'From the bakehouse',
  description: 'What grows around us, what we bake of it, and what went wrong on the way.',
  alternates: { canonical: '/journal', types: { 'application/rss+xml': '/journal.xml' } },
}

/** One leads, and the others stand in rows of three. */
const A_PAGE = 13

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JournalPage({ searchParams }: Props) {
  const { after } = await searchParams
  const cursor = typeof after === 'string' ? after : undefined
  const { items, nextCursor } = await server.content.listPosts({ limit: A_PAGE, cursor })
  return (
    <JournalScreen
      posts={items}
      newer={cursor === undefined ? null : '/journal'}
      older={nextCursor === null ? null : `/journal?after=${encodeURIComponent(nextCursor)}`}
    />
  )
}

import type { JournalPostSummary } from '#contracts/model/content.ts'
import { Rule } from '#components/ui/rule.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { LeadPost } from './journal/lead-post.tsx'
import { PostCard } from './journal/post-card.tsx'
import { Turn } from './journal/turn.tsx'
import { Page } from './page.tsx'

type Props = {
  /** One page of them, newest first. */
  posts: JournalPostSummary[]
  /** Addresses of the pages beside this one. */
  newer: string | null
  older: string | null
}

/** The journal: the newest post large, and then the others, a page at a time. */
export function JournalScreen({ posts, newer, older }: Props) {
  const first = newer === null ? posts[0] : undefined
  const others = first ? posts.slice(1) : posts
  return (
    <Page className="space-y-12 pt-4">
      <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="max-w-prose space-y-4">
          <h1 className="text-hero">From the bakehouse</h1>
          <p className="text-xl">What grows, what we bake of it, and what went wrong on the way.</p>
        </div>
        <p>
          <a
            href="/journal.xml"
            type="application/rss+xml"
            className="inline-flex min-h-tap items-center font-semibold"
          >
            Follow it by RSS
          </a>
        </p>
      </header>
      {posts.length === 0 && <Nothing isFirstPage={newer === null} />}
      {first && <LeadPost post={first} />}
      {others.length > 0 && (
        <>
          {first && <Rule />}
          <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((post) => (
              <li key={post.id}>
                <PostCard post={post} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Turn
        label="More of the journal"
        back={newer === null ? null : { href: newer, kind: 'Turn back', title: 'Newer posts' }}
        on={older === null ? null : { href: older, kind: 'Turn the page', title: 'Older posts' }}
      />
    </Page>
  )
}

function Nothing({ isFirstPage }: { isFirstPage: boolean }) {
  return (
    <section className="grid items-center gap-8 md:grid-cols-2">
      <div className="space-y-4">
        <h2 className="text-title">{isFirstPage ? 'Nothing written yet' : 'That was all of it'}</h2>
        <p className="text-xl">
          {isFirstPage
            ? 'Our hands have been in the dough. The first page comes on a quiet afternoon.'
            : 'There is nothing older than this.'}
        </p>
        <p>
          <IntentLink href="/bake-sales" className="font-semibold">
            See what we are baking instead
          </IntentLink>
        </p>
      </div>
      <img src="/scenes/closed-shutters.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </section>
  )
}

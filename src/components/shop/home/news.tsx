import type { JournalPost } from '#contracts/model/content.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { formatDate } from '#lib/dates.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

/** A post of the journal as it is in a list. */
export type Headline = Omit<JournalPost, 'author' | 'body'>

const LATEST = 3

/** The latest posts of the journal. @param posts newest first */
export function News({ posts }: { posts: Headline[] }) {
  if (posts.length === 0) return null
  return (
    <section aria-labelledby="news">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="news" className="text-title">
          From the bakehouse
        </h2>
        <ButtonLink look="quiet" href="/journal">
          The whole journal
        </ButtonLink>
      </div>
      <ul className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        {posts.slice(0, LATEST).map(({ id, slug, title, excerpt, publishedAt }) => (
          <li key={id} className="space-y-2 border-t-2 border-ink pt-4">
            <p className="text-base text-muted">
              <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>
            </p>
            <h3 className="line-clamp-3 text-2xl wrap-anywhere">
              <IntentLink href={`/journal/${slug}`} className="no-underline hover:underline">
                {title}
              </IntentLink>
            </h3>
            <p className="line-clamp-4 wrap-anywhere">{excerpt}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

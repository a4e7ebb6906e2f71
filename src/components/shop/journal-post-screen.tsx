import type { JournalPost, JournalPostSummary } from '#contracts/model/content.ts'
import { Icon } from '#components/ui/icon.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { cn } from '#lib/cn.ts'
import { formatDate } from '#lib/dates.ts'
import { pictureOf } from '#lib/media.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Prose } from './journal/prose.tsx'
import { Turn } from './journal/turn.tsx'
import { Page } from './page.tsx'

/** A title as long as a letter is set smaller. */
const SHORT = 80

type Neighbour = Pick<JournalPostSummary, 'slug' | 'title'>

type Props = {
  post: JournalPost
  /** The posts that were written before and after it. */
  older: Neighbour | null
  newer: Neighbour | null
}

/** A post of the journal, at the width of a book. */
export function JournalPostScreen({ post, older, newer }: Props) {
  const { title, excerpt, author, publishedAt, picture, body } = post
  return (
    <Page className="space-y-10 pt-2">
      <article className="space-y-8">
        <header className="mx-auto max-w-prose space-y-5">
          <nav aria-label="Back">
            <IntentLink href="/journal" className="-ml-1 inline-flex min-h-tap items-center gap-1 font-semibold">
              <Icon name="chevronLeft" className="text-rust" />
              The whole journal
            </IntentLink>
          </nav>
          <div dir="auto" className="space-y-4">
            <h1 className={cn('text-title wrap-anywhere', title.length <= SHORT && 'sm:text-hero')}>{title}</h1>
            {excerpt && <p className="text-xl wrap-anywhere">{excerpt}</p>}
          </div>
          <p className="text-base wrap-anywhere text-muted">
            <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>, written by <bdi>{author}</bdi>
          </p>
        </header>
        {picture && (
          <Picture
            picture={pictureOf(picture)}
            isLazy={false}
            className="mx-auto aspect-3/2! w-full max-w-4xl"
            sizes="(min-width: 60rem) 56rem, 92vw"
          />
        )}
        <div className="mx-auto max-w-prose">
          <Prose markdown={body} />
        </div>
      </article>
      <div className="mx-auto max-w-prose">
        <Turn
          label="Other posts"
          back={newer && { href: `/journal/${newer.slug}`, kind: 'Newer', title: newer.title }}
          on={older && { href: `/journal/${older.slug}`, kind: 'Older', title: older.title }}
        />
      </div>
    </Page>
  )
}

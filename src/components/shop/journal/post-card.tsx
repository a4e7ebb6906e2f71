import type { JournalPostSummary } from '#contracts/model/content.ts'
import { Picture } from '#components/ui/picture.tsx'
import { formatDate } from '#lib/dates.ts'
import { pictureOf } from '#lib/media.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

/** A post among others. */
export function PostCard({ post: { slug, title, excerpt, picture, publishedAt } }: { post: JournalPostSummary }) {
  return (
    <article className="group relative">
      <Picture
        picture={pictureOf(picture)}
        className="aspect-4/3! w-full"
        sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 44vw, 92vw"
      />
      <div className="mt-4 space-y-2">
        <p className="text-base text-muted">
          <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>
        </p>
        <h2 dir="auto" className="line-clamp-4 text-2xl leading-snug wrap-anywhere">
          <IntentLink
            href={`/journal/${slug}`}
            className="no-underline decoration-rust group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </IntentLink>
        </h2>
        <p dir="auto" className="line-clamp-3 wrap-anywhere">
          {excerpt}
        </p>
      </div>
    </article>
  )
}

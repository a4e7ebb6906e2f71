import type { JournalPostSummary } from '#contracts/model/content.ts'
import { Picture } from '#components/ui/picture.tsx'
import { formatDate } from '#lib/dates.ts'
import { pictureOf } from '#lib/media.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

/** The newest post, with all the room it deserves. The whole of it is one thing to tap. */
export function LeadPost({ post: { slug, title, excerpt, picture, publishedAt } }: { post: JournalPostSummary }) {
  return (
    <article className="group relative grid items-center gap-6 md:grid-cols-[1.3fr_1fr] md:gap-10">
      <Picture
        picture={pictureOf(picture)}
        isLazy={false}
        className="aspect-4/3! w-full"
        sizes="(min-width: 48rem) 34rem, 92vw"
      />
      <div className="space-y-4">
        <p className="text-base text-muted">
          <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>
        </p>
        <h2 dir="auto" className="line-clamp-5 text-title wrap-anywhere">
          <IntentLink
            href={`/journal/${slug}`}
            className="no-underline decoration-rust group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </IntentLink>
        </h2>
        <p dir="auto" className="line-clamp-6 max-w-prose text-xl wrap-anywhere">
          {excerpt}
        </p>
        <p aria-hidden="true" className="font-semibold text-rust underline underline-offset-4">
          Read on
        </p>
      </div>
    </article>
  )
}

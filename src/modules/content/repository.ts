import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Faq, JournalPost } from '#contracts/model/content.ts'
import type { Media } from '#contracts/model/media.ts'
import type { Database } from '#platform/database.ts'
import { contactMessages, faqs, journalPosts, media, outbox } from '#platform/schema.ts'

const postColumns = {
  id: journalPosts.id,
  slug: journalPosts.slug,
  title: journalPosts.title,
  excerpt: journalPosts.excerpt,
  publishedAt: journalPosts.publishedAt,
}

type Summary = Omit<JournalPost, 'author' | 'body'>
type Row = Omit<Summary, 'picture' | 'publishedAt'> & {
  publishedAt: Date
  picture: (Omit<Media, 'uploadedAt'> & { uploadedAt: Date }) | null
}

const postOf = <T extends Row>({ picture, publishedAt, ...words }: T) => ({
  ...words,
  picture: picture && { ...picture, uploadedAt: picture.uploadedAt.toISOString() },
  publishedAt: publishedAt.toISOString(),
})

/** Posts, the newest first. One round trip. @param after id of the last one seen */
export async function findPosts(database: Database, after: string | undefined, limit: number): Promise<Summary[]> {
  const last = sql`(SELECT -published_at, id FROM ${journalPosts} AS last WHERE last.id = ${after ?? null})`
  const isKnown = sql`EXISTS (SELECT 1 FROM ${journalPosts} AS last WHERE last.id = ${after ?? null})`
  const rows = await database
    .select({ ...postColumns, picture: media })
    .from(journalPosts)
    .leftJoin(media, eq(media.id, journalPosts.pictureId))
    .where(
      after === undefined
        ? undefined
        : sql`(NOT ${isKnown} OR (-${journalPosts.publishedAt}, ${journalPosts.id}) > ${last})`,
    )
    .orderBy(desc(journalPosts.publishedAt), asc(journalPosts.id))
    .limit(limit)
  return rows.map(postOf)
}

/** A post, or null. One round trip. */
export async function findPost(database: Database, slug: string): Promise<JournalPost | null> {
  const [row] = await database
    .select({ ...postColumns, author: journalPosts.author, body: journalPosts.body, picture: media })
    .from(journalPosts)
    .leftJoin(media, eq(media.id, journalPosts.pictureId))
    .where(eq(journalPosts.slug, slug))
  return row ? postOf(row) : null
}

/** Questions in the order in which staff have put them. One round trip. @param after id of the last one seen */
export const findFaqs = (database: Database, after: string | undefined, limit: number): Promise<Faq[]> =>
  database
    .select()
    .from(faqs)
    .where(
      after === undefined
        ? undefined
        : // One that is not known starts again.
          sql`${faqs.position} > coalesce((SELECT position FROM ${faqs} AS last WHERE last.id = ${after}), -1)`,
    )
    .orderBy(asc(faqs.position), asc(faqs.id))
    .limit(limit)

type ContactMessage = typeof contactMessages.$inferSelect

/** Keeps what somebody has written, and owes it to our inbox: both or neither. One round trip. */
export async function insertMessage(database: Database, message: ContactMessage, outboxId: string) {
  const at = message.sentAt
  await database.batch([
    database.insert(contactMessages).values(message),
    database
      .insert(outbox)
      .values({ id: outboxId, kind: 'contact_message', subjectId: message.id, createdAt: at, availableAt: at }),
  ])
}

/** What somebody has written, or null. One round trip. */
export async function findMessage(database: Database, id: string): Promise<ContactMessage | null> {
  const [found] = await database.select().from(contactMessages).where(eq(contactMessages.id, id))
  return found ?? null
}

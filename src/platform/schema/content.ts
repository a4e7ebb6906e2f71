import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** Images in R2, with the words that stand for them. */
export const media = sqliteTable('media', {
  id: text().primaryKey(),
  /** Of the original in R2. */
  key: text().notNull().unique(),
  alt: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  contentType: text({ enum: ['image/webp', 'image/avif', 'image/jpeg', 'image/png', 'image/svg+xml'] }).notNull(),
  uploadedAt: instant().notNull(),
})

export const journalPosts = sqliteTable(
  'journal_posts',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    excerpt: text().notNull(),
    pictureId: text().references(() => media.id),
    author: text().notNull(),
    /** Markdown; rendered without HTML. */
    body: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [index('journal_posts_by_day').on(table.publishedAt, table.id)],
)

/** Questions that are often asked. */
export const faqs = sqliteTable(
  'faqs',
  { id: text().primaryKey(), question: text().notNull(), answer: text().notNull(), position: integer().notNull() },
  (table) => [index('faqs_by_position').on(table.position, table.id)],
)

/** What people have written to us. */
export const contactMessages = sqliteTable(
  'contact_messages',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    message: text().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    index('contact_messages_by_time').on(table.sentAt),
    index('contact_messages_by_email').on(table.email, table.sentAt),
  ],
)

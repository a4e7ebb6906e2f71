import type { JournalPost } from '#contracts/model/content.ts'
import { many } from '#mocks/flat/journal-post.ts'

/** The mock journal repeats itself, and its pictures are numbered; those that are drawn are not. */
const drawn = <T extends Pick<JournalPost, 'picture'>>(post: T): T => ({
  ...post,
  picture: post.picture && { ...post.picture, key: post.picture.key.replace(/-\d+\.webp$/, '.webp') },
})

/** Whole posts, newest first. */
export const posts = many.map(drawn)

/** A post of them with something else about it. */
export const post = (other: Partial<JournalPost> = {}): JournalPost => {
  const [first] = posts
  if (!first) throw new Error('The mock journal has no post.')
  return { ...first, ...other }
}

/** Posts as they are in a list. */
export const summaries = (of: JournalPost[]) => of.map(({ author: _author, body: _body, ...summary }) => summary)

export const LONG = 'Somebody typed this because nobody stopped them, and it goes on past the edge of any phone. '
  .repeat(3)
  .slice(0, 200)
export const EMOJI = '🍞🥐 Croissants at 4am 👩‍🍳🏴󠁧󠁢󠁷󠁬󠁳󠁿 — and why we do it'
export const RIGHT_TO_LEFT = 'لماذا نخبز حسب الطلب فقط؟'

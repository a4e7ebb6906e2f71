import { BAKERY } from '#lib/constants/frontend.ts'
import type { Telling } from './told.tsx'

/** An account that was closed by us. Why is not told by a page. */
export const CLOSED: Telling = {
  title: 'This account is closed',
  words: (
    <p>
      Please write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>: a person looks at it.
    </p>
  ),
}

import { z } from 'zod'

/** What every list takes: where to go on from, and how much at once. */
export const pageInput = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(20),
}

/** What every list answers: one page, and the cursor of the next where there is one. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(100), nextCursor: z.string().nullable() })

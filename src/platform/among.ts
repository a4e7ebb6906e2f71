import { sql, type SQL } from 'drizzle-orm'

/** A list for `IN`, as one parameter however long it is: D1 takes 100 of them a statement. The index of what is compared is still used. */
export const among = (values: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

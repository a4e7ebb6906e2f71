import { z } from 'zod'
import { eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { erasures } from '#platform/schema.ts'
import { seal, unseal } from '#platform/seal.ts'

const Addressee = z.strictObject({ name: z.string(), email: z.string() })
type Addressee = z.infer<typeof Addressee>

const purposeOf = (customerId: string) => `erasure-letter ${customerId}`

/** To whom the last letter goes, closed: it outlives the account by as long as the letter takes. */
export const closeAddressee = ({ config }: Context, customerId: string, { name, email }: Addressee) =>
  seal(config.SEALING_KEYS, purposeOf(customerId), JSON.stringify({ name, email } satisfies Addressee))

/** To whom the last letter of an account goes; null once it has gone. One round trip. */
export async function lastAddressee({ config, database }: Context, customerId: string): Promise<Addressee | null> {
  const [row] = await database
    .select({ letter: erasures.letter })
    .from(erasures)
    .where(eq(erasures.customerId, customerId))
  if (typeof row?.letter !== 'string') return null
  return Addressee.parse(JSON.parse(await unseal(config.SEALING_KEYS, purposeOf(customerId), row.letter)))
}

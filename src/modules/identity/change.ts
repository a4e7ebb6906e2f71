import { z } from 'zod'

const Change = z.strictObject({ from: z.string(), to: z.string() })

/** A change of address that waits to be confirmed, as a proof keeps it. */
export const writeChange = (change: z.infer<typeof Change>) => JSON.stringify(change)

export const readChange = (detail: string | null) => {
  try {
    return Change.safeParse(JSON.parse(detail ?? 'null')).data ?? null
  } catch {
    return null
  }
}

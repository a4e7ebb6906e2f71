import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import type { Context } from '#platform/context.ts'
import { mailOf, type Told } from './letter.ts'
import type { CanWait } from './quiet-hours.ts'
import { reminderLetters } from './reminder-letters.tsx'
import type { OutboxMessage } from './repository.ts'
import { saleOpensLetters } from './sale-opens.tsx'

/** What goes to many is written many at a time: a letter each would ask the database more than one run may. */
const LETTERS: Record<CanWait, (context: Context, subjectIds: string[]) => Promise<Map<string, Told>>> = {
  sale_opens: saleOpensLetters,
  collection_reminder: reminderLetters,
}

/** The mails of messages that can wait, by the messages' ids: null where nobody is to be told any more. With why those that could not be written were not. */
export async function emailsOf(context: Context, messages: OutboxMessage[]) {
  const emails = new Map<string, SendEmailRequest | null>()
  const failures = new Map<string, string>()
  for (const [kind, write] of Object.entries(LETTERS)) {
    const ofKind = messages.filter((message) => message.kind === kind)
    if (ofKind.length === 0) continue
    const letters = await write(
      context,
      ofKind.map(({ subjectId }) => subjectId),
    )
    for (const { id, subjectId } of ofKind) {
      const letter = letters.get(subjectId) ?? null
      try {
        if (letter === null) throw new Error('What it speaks of does not exist.')
        emails.set(id, letter === 'unwanted' ? null : await mailOf(context, id, letter))
      } catch (error) {
        failures.set(id, error instanceof Error ? error.message : String(error))
      }
    }
  }
  return { emails, failures }
}

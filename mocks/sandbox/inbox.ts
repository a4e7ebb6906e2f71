import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'

/** A mail that the sandbox has taken. */
export type Email = {
  id: string
  receivedAt: string
  idempotencyKey: string | null
  request: SendEmailRequest
}

export type Inbox = {
  /** The newest first: all of them, or so many. */
  newest(limit?: number): Email[]
  count(): number
  byId(id: string): Email | undefined
  byKey(key: string): Email | undefined
  keep(email: Email): void
  clear(): void
}

/** Mails, a file each, so that they outlive the sandbox. A half-written file is never seen: it is renamed into place. */
export function openInbox(folder: string): Inbox {
  const emails = join(folder, 'emails')
  mkdirSync(emails, { recursive: true })
  const byId = new Map<string, Email>()
  const byKey = new Map<string, Email>()
  const remember = (email: Email) => {
    byId.set(email.id, email)
    if (email.idempotencyKey !== null) byKey.set(email.idempotencyKey, email)
  }
  for (const email of read(emails)) remember(email)
  return {
    newest: (limit) => [...byId.values()].reverse().slice(0, limit),
    count: () => byId.size,
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    keep: (email) => {
      const file = join(emails, `${email.id}.json`)
      writeFileSync(`${file}.new`, JSON.stringify(email, null, 2))
      renameSync(`${file}.new`, file)
      remember(email)
    },
    clear: () => {
      rmSync(emails, { recursive: true })
      mkdirSync(emails)
      byId.clear()
      byKey.clear()
    },
  }
}

/** What was kept before, oldest first. */
function read(emails: string): Email[] {
  return readdirSync(emails)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(emails, name), 'utf8')) as Email)
    .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt))
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
  /** Newest first. */
  all(): Email[]
  byId(id: string): Email | undefined
  byKey(key: string): Email | undefined
  keep(email: Email): void
  clear(): void
}

/** Mails in one JSON file, so that they outlive the sandbox. A half-written file is never seen: it is renamed into place. */
export function openInbox(folder: string): Inbox {
  const file = join(folder, 'emails.json')
  mkdirSync(folder, { recursive: true })
  let emails = read(file)
  const write = (next: Email[]) => {
    emails = next
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 2))
    renameSync(`${file}.new`, file)
  }
  return {
    all: () => emails,
    byId: (id) => emails.find((email) => email.id === id),
    byKey: (key) => emails.find((email) => email.idempotencyKey === key),
    keep: (email) => {
      write([email, ...emails])
    },
    clear: () => {
      write([])
    },
  }
}

function read(file: string): Email[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Email[]
  } catch {
    return []
  }
}

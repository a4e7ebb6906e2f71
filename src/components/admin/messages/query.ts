import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'

export const STATUSES = ['parked', 'waiting', 'sent', 'delivered', 'bounced', 'complained', 'failed'] as const

/** What a list of mails shows; all of them where nothing is said. */
export type MessagesQuery = {
  status?: (typeof STATUSES)[number] | undefined
  /** A whole address, in small letters. */
  to?: string | undefined
  cursor?: string | undefined
}

export const messagesHref = ({ status, to, cursor }: MessagesQuery) => addressOf(PATHS.messages, { status, to, cursor })

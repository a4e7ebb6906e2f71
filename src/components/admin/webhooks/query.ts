import { addressOf } from '../parts/address.ts'
import { PATHS } from '../paths.ts'

export const STATUSES = ['failed', 'processed', 'ignored'] as const
export const VENDORS = ['stripe', 'resend'] as const

/** What a list of what vendors have told shows; all of it where nothing is said. */
export type WebhooksQuery = {
  status?: (typeof STATUSES)[number] | undefined
  vendor?: (typeof VENDORS)[number] | undefined
  cursor?: string | undefined
}

export const webhooksHref = ({ status, vendor, cursor }: WebhooksQuery) =>
  addressOf(PATHS.webhooks, { status, vendor, cursor })

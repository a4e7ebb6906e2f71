import { createHmac, createSecretKey } from 'node:crypto'
import type { ResendEvent } from '#contracts/vendors/resend-webhooks.ts'
import type { Email } from './inbox.ts'
import { openPost, type Post } from './post.ts'

/** What becomes of a mail. `bounced` is for good, `bounced_for_now` is not; of a `silent` one nothing is heard. */
export const FATES = [
  'delivered',
  'bounced',
  'bounced_for_now',
  'complained',
  'failed',
  'suppressed',
  'silent',
] as const
export type Fate = (typeof FATES)[number]

export type ResendPost = {
  post: Post
  /** What becomes of the mails to an address; without it they are delivered. */
  fates: Map<string, Fate>
}

/** Long enough for the shop to have written down the id of the mail, as it is with Resend. */
const LATE_MS = 500

/** `svix-signature` of a message. Source: docs.svix.com/receiving/verifying-payloads/how-manual. @param seconds since 1970 */
export function svixSignature(id: string, seconds: number, payload: string, secret: string): string {
  const key = createSecretKey(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key)
    .update(`${id}.${String(seconds)}.${payload}`)
    .digest('base64')}`
}

/** The messages of Resend to the shop; signed by the true time, since that is what its SDK goes by. */
export function openResendPost(url: string | undefined, secret: string, waits?: readonly number[]): ResendPost {
  const post = openPost({
    url,
    headersOf: ({ id, payload }) => {
      const seconds = Math.floor(Date.now() / 1000)
      return Promise.resolve({
        'svix-id': id,
        'svix-timestamp': String(seconds),
        'svix-signature': svixSignature(id, seconds, payload, secret),
      })
    },
    ...(waits ? { waits } : {}),
    onChange: () => undefined,
  })
  post.settings.delayMs = LATE_MS
  return { post, fates: new Map() }
}

const BOUNCES = {
  bounced: {
    type: 'Permanent',
    subType: 'General',
    message: 'The recipient’s mail server says that there is no such address.',
  },
  bounced_for_now: {
    type: 'Transient',
    subType: 'MailboxFull',
    message: 'The recipient’s mailbox is full.',
  },
}

/** Tells the shop what has become of a mail. @param fate of a bounce, which kind */
export function tell({ post }: ResendPost, email: Email, type: ResendEvent['type'], fate?: keyof typeof BOUNCES) {
  const at = new Date().toISOString()
  const event: ResendEvent = {
    type,
    created_at: at,
    data: {
      email_id: email.id,
      created_at: email.receivedAt,
      from: email.request.from,
      to: [email.request.to].flat(),
      subject: email.request.subject,
      ...(email.request.tags
        ? { tags: Object.fromEntries(email.request.tags.map(({ name, value }) => [name, value])) }
        : {}),
      ...(type === 'email.bounced' ? { bounce: BOUNCES[fate ?? 'bounced'] } : {}),
      ...(type === 'email.failed' ? { failed: { reason: 'reached_daily_quota' } } : {}),
    },
  }
  post.hand({ id: `msg_${crypto.randomUUID().replaceAll('-', '')}`, type, payload: JSON.stringify(event) })
}

/** Addresses by which Resend lets one try what may become of a mail. Source: resend.com/docs/dashboard/emails/send-test-emails. */
const TEST_ADDRESS = /^(delivered|bounced|complained|suppressed)(\+[^@]*)?@resend\.dev$/

function fateOf({ fates }: ResendPost, { request }: Email): Fate {
  const addresses = [request.to].flat()
  const known = addresses.map((address) => fates.get(address.toLowerCase())).find((fate) => fate !== undefined)
  const tested = addresses.map((address) => TEST_ADDRESS.exec(address)?.[1]).find((fate) => fate !== undefined)
  return known ?? FATES.find((fate) => fate === tested) ?? 'delivered'
}

/** What becomes of a mail that was taken just now. */
export function tellFate(resend: ResendPost, email: Email) {
  const fate = fateOf(resend, email)
  switch (fate) {
    case 'delivered':
      tell(resend, email, 'email.delivered')
      break
    case 'bounced':
    case 'bounced_for_now':
      tell(resend, email, 'email.bounced', fate)
      break
    case 'complained':
      tell(resend, email, 'email.delivered')
      tell(resend, email, 'email.complained')
      break
    case 'failed':
      tell(resend, email, 'email.failed')
      break
    case 'suppressed':
      tell(resend, email, 'email.suppressed')
      break
    case 'silent':
      break
  }
}

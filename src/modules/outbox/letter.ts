import type { ReactElement } from 'react'
import { render } from 'react-email'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import type { Context } from '#platform/context.ts'
import { MESSAGE_TAG } from './rules.ts'

export type Letter = Pick<SendEmailRequest, 'to' | 'reply_to' | 'subject' | 'headers'> & { mail: ReactElement }

/** What there is to send: a letter; null where what it speaks of does not exist, `unwanted` where nobody is to be told any more. */
export type Told = Letter | 'unwanted' | null

/** A letter as it is sent. The same letter makes the same mail, so that a repeated delivery is recognised. */
export async function mailOf(
  { config }: Context,
  messageId: string,
  { mail, ...head }: Letter,
): Promise<SendEmailRequest> {
  return {
    from: config.EMAIL_FROM,
    // An answer comes to people, whoever the mail is from.
    reply_to: BAKERY.email,
    ...head,
    html: await render(mail),
    text: await render(mail, { plainText: true }),
    // What the vendor tells of it comes with our own name for it, perhaps before we have written down the vendor's.
    tags: [{ name: MESSAGE_TAG, value: messageId }],
  }
}

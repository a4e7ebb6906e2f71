import { API_PREFIX } from '#lib/constants/frontend.ts'
import { answerResend } from '#modules/webhooks/resend.ts'
import { answerStripe } from '#modules/webhooks/stripe.ts'
import type { Context } from '#platform/context.ts'

const VENDORS: Readonly<Record<string, (request: Request, context: Context) => Promise<Response>>> = {
  [`${API_PREFIX}/webhooks/stripe`]: answerStripe,
  [`${API_PREFIX}/webhooks/resend`]: answerResend,
}

/** Whether a request is what a vendor tells us. It is signed, and comes whether the shop is shut or not. */
export const isWebhook = (url: URL) => Object.hasOwn(VENDORS, url.pathname)

/** Answers what a vendor tells. */
export function answerWebhook(request: Request, url: URL, context: Context): Promise<Response> {
  const answer = VENDORS[url.pathname]
  if (request.method !== 'POST' || !answer)
    return Promise.resolve(new Response('Method not allowed', { status: 405, headers: { allow: 'POST' } }))
  return answer(request, context)
}

import { clockHandlers } from './clock.ts'
import { consoleHandlers } from './console.ts'
import { controlHandlers } from './control.ts'
import { serveHandlers } from './http.ts'
import { makeBakery } from '../bakery/bakery.ts'
import { makeOffice } from '../bakery/office/office.ts'
import { NOW } from '../now.ts'
import { identityHandlers } from './identity/handlers.ts'
import { accountsOf, settingsWith } from './identity/people.ts'
import { openIdentityState } from './identity/state.ts'
import { openStore } from './identity/store.ts'
import { openInbox } from './inbox.ts'
import { openShopClock } from './shop-clock.ts'
import { stripeHandlers } from './stripe/handlers.ts'
import { openStripeState } from './stripe/open.ts'
import { endOverdue, hasOpenSession } from './stripe/sessions.ts'
import type { StripeState } from './stripe/state.ts'
import { openStore as openStripeStore } from './stripe/store.ts'
import { resendControlHandlers } from './resend-control.ts'
import { openResendPost, tellFate } from './resend-events.ts'
import { openSwitch, resendHandlers, type Switch } from './resend.ts'
import { openSlack, slackHandlers } from './slack.ts'
import { openTurnstile, turnstileHandlers } from './turnstile.ts'

type Options = {
  port: number
  folder: string
  shop?: string
  serviceAccount?: string
  /** By which Stripe signs what it tells the shop. */
  stripeSecret?: string
  /** By which Resend does. */
  resendSecret?: string
}

const TICK_MS = 1_000

/** The people of the bakery do not depend on the day. */
function customers() {
  const today = NOW.slice(0, 10)
  return makeOffice(makeBakery(today), today, new Date(NOW)).customers
}

/**
 * Starts the stand-ins of the vendors, with the console that shows what they were sent.
 * @param shop address of the shop whose clock the console moves, and which the vendors tell of what has happened
 * @param serviceAccount JSON of the service account by which the shop calls as an administrator
 */
export async function startSandbox({
  port,
  folder,
  shop,
  serviceAccount = '',
  stripeSecret = '',
  resendSecret = '',
}: Options) {
  const inbox = openInbox(folder)
  const resend: Switch = openSwitch()
  const resendPost = openResendPost(shop === undefined ? undefined : `${shop}/api/webhooks/resend`, resendSecret)
  const identity = await openIdentityState(
    settingsWith(serviceAccount),
    await accountsOf(customers()),
    openStore(folder),
  )
  const kept = openStripeStore(folder)
  const clock = openShopClock(shop)
  const stripe = openStripeState({
    webhook: shop === undefined ? undefined : `${shop}/api/webhooks/stripe`,
    secret: stripeSecret,
    clock,
    store: kept,
  })
  const server = await serveHandlers(
    [
      ...resendHandlers(inbox, resend, (email) => {
        tellFate(resendPost, email)
      }),
      ...resendControlHandlers(inbox, resendPost),
      ...identityHandlers(identity),
      ...stripeHandlers(stripe),
      ...turnstileHandlers(openTurnstile()),
      ...slackHandlers(openSlack()),
      ...controlHandlers(inbox, resend),
      ...clockHandlers(shop),
      ...consoleHandlers(inbox, resend),
    ],
    port,
  )
  const tick = setInterval(() => void endInTime(stripe), TICK_MS)
  server.once('close', () => {
    clearInterval(tick)
    kept.flush()
  })
  return server
}

/** Sessions end when the shop's clock says so, also while nobody asks. */
async function endInTime(stripe: StripeState) {
  if (!hasOpenSession(stripe)) return
  await stripe.clock.refresh()
  endOverdue(stripe)
}

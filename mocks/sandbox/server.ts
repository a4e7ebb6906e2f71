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
import { resendHandlers, type Switch } from './resend.ts'

type Options = { port: number; folder: string; shop?: string; serviceAccount?: string }

/** The people of the bakery do not depend on the day. */
function customers() {
  const today = NOW.slice(0, 10)
  return makeOffice(makeBakery(today), today, new Date(NOW)).customers
}

/**
 * Starts the stand-ins of the vendors, with the console that shows what they were sent.
 * @param shop address of the shop whose clock the console moves
 * @param serviceAccount JSON of the service account by which the shop calls as an administrator
 */
export async function startSandbox({ port, folder, shop, serviceAccount = '' }: Options) {
  const inbox = openInbox(folder)
  const resend: Switch = { mode: 'up' }
  const identity = await openIdentityState(
    settingsWith(serviceAccount),
    await accountsOf(customers()),
    openStore(folder),
  )
  return serveHandlers(
    [
      ...resendHandlers(inbox, resend),
      ...identityHandlers(identity),
      ...controlHandlers(inbox, resend),
      ...clockHandlers(shop),
      ...consoleHandlers(inbox, resend),
    ],
    port,
  )
}

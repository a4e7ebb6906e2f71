import { clockHandlers } from './clock.ts'
import { consoleHandlers } from './console.ts'
import { controlHandlers } from './control.ts'
import { serveHandlers } from './http.ts'
import { openInbox } from './inbox.ts'
import { resendHandlers, type Switch } from './resend.ts'

/**
 * Starts the stand-ins of the vendors, with the console that shows what they were sent.
 * @param shop address of the shop whose clock the console moves
 */
export function startSandbox({ port, folder, shop }: { port: number; folder: string; shop?: string }) {
  const inbox = openInbox(folder)
  const resend: Switch = { mode: 'up' }
  return serveHandlers(
    [
      ...resendHandlers(inbox, resend),
      ...controlHandlers(inbox, resend),
      ...clockHandlers(shop),
      ...consoleHandlers(inbox, resend),
    ],
    port,
  )
}

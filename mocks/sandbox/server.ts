import { consoleHandlers } from './console.ts'
import { controlHandlers } from './control.ts'
import { serveHandlers } from './http.ts'
import { openInbox } from './inbox.ts'
import { resendHandlers, type Switch } from './resend.ts'

/** Starts the stand-ins of the vendors, with the console that shows what they were sent. */
export function startSandbox({ port, folder }: { port: number; folder: string }) {
  const inbox = openInbox(folder)
  const resend: Switch = { mode: 'up' }
  return serveHandlers(
    [...resendHandlers(inbox, resend), ...controlHandlers(inbox, resend), ...consoleHandlers(inbox, resend)],
    port,
  )
}

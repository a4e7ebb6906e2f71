import { fileURLToPath } from 'node:url'
import { startSandbox } from './server.ts'

/* The sandbox as a process of its own, told by its environment; says `ready` on its standard output when it is. */
const port = Number(process.env.SANDBOX_PORT ?? 3001)
const folder = process.env.SANDBOX_FOLDER ?? fileURLToPath(new URL('../../.local/sandbox', import.meta.url))

try {
  const server = await startSandbox({
    port,
    folder,
    shop: process.env.SHOP_URL,
    serviceAccount: process.env.IDENTITY_SERVICE_ACCOUNT,
    stripeSecret: process.env.STRIPE_WEBHOOK_SECRET,
    resendSecret: process.env.RESEND_WEBHOOK_SECRET,
  })
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdin.resume().once('end', stop)
  console.log('ready {}')
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(
    isTaken
      ? `Port ${String(port)}, where the sandbox is to be, is in use. Stop what uses it, or choose another with SANDBOX_PORT.`
      : error,
  )
  process.exit(1)
}

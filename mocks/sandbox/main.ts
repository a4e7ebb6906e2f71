import { startSandbox } from './server.ts'

/* The sandbox as a process of its own, told by its environment; says `ready` on its standard output when it is. */
const server = await startSandbox({ port: Number(process.env.SANDBOX_PORT), folder: process.env.SANDBOX_FOLDER ?? '' })

const stop = () => {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

console.log('ready {}')

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { Advice } from './step.ts'

const listen = (port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      server.close(() => {
        resolve(taken)
      })
    })
  })

/** A port that nobody uses at this moment. */
export const freePort = () => listen(0, '127.0.0.1')

const LISTENING = '0A'

/** The process that listens on a port, as far as this machine tells: `node (pid 4242)`. */
function ownerOf(port: number): string | null {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  try {
    const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      readFileSync(table, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((columns) => columns[1]?.endsWith(`:${hex}`) && columns[3] === LISTENING)
        .map((columns) => `socket:[${columns[9] ?? ''}]`),
    )
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holds(pid, inodes)) return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (pid ${pid})`
    }
  } catch {
    // Not Linux, or not ours to see.
  }
  return null
}

function holds(pid: string, inodes: string[]) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)))
  } catch {
    return false
  }
}

/** @throws Advice that names the port, who has it, and how to use another */
export async function assertFree(port: number, what: string, variable: string) {
  for (const host of ['127.0.0.1', '::1']) {
    await listen(port, host).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return
      const owner = ownerOf(port)
      throw new Advice(
        `Port ${String(port)}, where ${what} is to be, is in use${owner ? ` by ${owner}` : ''}. Stop it, or choose another: ${variable}=${String(port + 100)} npm start`,
      )
    })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.ts'
import { end, startSandboxProcess, startShopProcess, type Served, type WorldOptions } from './world.ts'

/** A local world of its own: its own ports, its own empty state, the usual bakery. */
export type TemporaryWorld = {
  /** Addresses of the shop and of the sandbox. */
  shop: string
  sandbox: string
  /** Folder of the platform's state: the shop's database is in it. */
  state: string
  /** The process that serves the shop. */
  pid: () => number
  /** Ends the shop without warning, as a power cut does. */
  kill: () => Promise<void>
  /** Starts the shop again on what it had written. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a world that nothing else uses; `stop` leaves nothing behind. */
export async function startTemporaryWorld({
  vars,
  words,
}: Pick<WorldOptions, 'vars' | 'words'> = {}): Promise<TemporaryWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'band-of-bakers-'))
  const options: WorldOptions = {
    ports: { shop: await freePort(), sandbox: await freePort() },
    state: join(folder, 'state'),
    sandbox: join(folder, 'sandbox'),
    vars,
    words,
  }
  const sandbox = await startSandboxProcess(options)
  let shop: Served = await startShopProcess(options)
  return {
    shop: `http://localhost:${String(options.ports.shop)}`,
    sandbox: `http://localhost:${String(options.ports.sandbox)}`,
    state: options.state,
    pid: () => shop.process.pid ?? 0,
    kill: () => end(shop, 'SIGKILL'),
    restart: async () => {
      shop = await startShopProcess(options)
    },
    stop: async () => {
      await Promise.all([end(shop), end(sandbox)])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

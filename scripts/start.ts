import { ensureBuild } from './local/build.ts'
import { LOCAL, PORTS, STATE } from './local/paths.ts'
import { assertFree } from './local/ports.ts'
import { ensureSecrets } from './local/secrets.ts'
import { signIns } from './local/people.ts'
import { main, step } from './local/step.ts'
import { end, startSandboxProcess, startShopProcess, type Served } from './local/world.ts'

const shop = `http://localhost:${String(PORTS.shop)}`
const sandbox = `http://localhost:${String(PORTS.sandbox)}`

/** Failures and mail are worth a line each; a request that went well is not. */
function speak(name: string, line: string) {
  if (line.includes('"level":"info"') || line.startsWith('Using secrets defined in')) return
  console.log(`[${name}] ${line}`)
}

main(async () => {
  const since = performance.now()
  console.log('Band of Bakers')
  await assertFree(PORTS.shop, 'the shop', 'PORT')
  await assertFree(PORTS.sandbox, 'the sandbox', 'SANDBOX_PORT')
  ensureSecrets()
  await ensureBuild()

  const options = { ports: PORTS, state: STATE, sandbox: `${LOCAL}sandbox`, words: speak }
  const servers: Served[] = []
  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    await Promise.all(servers.map((server) => end(server)))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))

  servers.push(await step('Starting the sandbox', () => startSandboxProcess(options)))
  const served = await step('Migrating, seeding and starting the shop', () => startShopProcess(options))
  servers.push(served)
  for (const server of servers) {
    server.process.once('exit', (code) => {
      if (isStopping) return
      console.error(
        `\n✗ ${server.name} has ended (${String(code)}). Start again with npm start; npm run reset empties a broken local world.\n`,
      )
      void stop(1)
    })
  }
  await step('Asking whether it is well', async () => {
    const answer = await fetch(`${shop}/health`)
    if (!answer.ok) throw new Error(`/health answered ${String(answer.status)}: ${await answer.text()}`)
  })

  if (served.ready.hasFuture === false) {
    console.log(
      '\n  Every bake sale of this local world has passed. Stop, run `npm run reset`, and start again for new ones.',
    )
  }
  console.log(`
  Shop     ${shop}
  Inbox    ${sandbox}   every mail the shop sends
  Payments ${sandbox}/stripe   what Stripe has, and what it can be made to do
  People   ${sandbox}/identity   whom Identity Platform knows, and its codes

${signIns(shop)}

  Ready in ${((performance.now() - since) / 1000).toFixed(1)} s. Ctrl-C stops it.
`)
})

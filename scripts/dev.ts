import { spawn } from 'node:child_process'
import { getPlatformProxy } from 'wrangler'
import { makeBakery } from '../mocks/bakery/bakery.ts'
import { londonDate } from '../src/lib/dates.ts'
import { LOCAL, PORTS, QUIET, ROOT, STATE } from './local/paths.ts'
import { assertFree } from './local/ports.ts'
import { ensureSecrets } from './local/secrets.ts'
import { main, step } from './local/step.ts'
import { end, startSandboxProcess } from './local/world.ts'
import { fillMedia, makeTagTable, migrate, seed, type Binding, type Bucket } from './serve/database.ts'

/** Migrates and seeds the database that `next dev` will open. */
async function prepare() {
  const { env, dispose } = await getPlatformProxy<{ DB: Binding; NEXT_TAG_CACHE_D1: Binding; MEDIA: Bucket }>()
  await makeTagTable(env.NEXT_TAG_CACHE_D1)
  await migrate(env.DB)
  const today = londonDate(new Date())
  await seed(env.DB, makeBakery(today), today)
  await fillMedia(env.MEDIA)
  await dispose()
}

main(async () => {
  await assertFree(PORTS.shop, 'the shop', 'PORT')
  await assertFree(PORTS.sandbox, 'the sandbox', 'SANDBOX_PORT')
  const secrets = ensureSecrets()
  await step('Migrating and seeding', prepare)
  const sandbox = await step('Starting the sandbox', () =>
    startSandboxProcess({ ports: PORTS, state: STATE, sandbox: `${LOCAL}sandbox` }),
  )
  console.log(`  Inbox    http://localhost:${String(PORTS.sandbox)}\n`)
  const next = spawn(
    process.execPath,
    [`${ROOT}node_modules/.bin/next`, 'dev', '--webpack', '-H', '127.0.0.1', '-p', String(PORTS.shop)],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...QUIET, ...secrets } },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => next.kill(signal))
  next.once('exit', (code) => {
    void end(sandbox).then(() => process.exit(code ?? 0))
  })
})

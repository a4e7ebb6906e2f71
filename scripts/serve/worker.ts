import { resolve } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { makeBakery } from '../../mocks/bakery/bakery.ts'
import { londonDate } from '../../src/lib/dates.ts'
import { ROOT } from '../local/paths.ts'
import { main } from '../local/step.ts'
import { benchBakery } from '../bench/bakery.ts'
import { fillMedia, hasFuture, makeTagTable, migrate, seed, type Binding } from './database.ts'

/*
 * The built worker in workerd, by the Miniflare API: two to four times faster than `wrangler dev`, and what runs on
 * Cloudflare. A process of its own, told by its environment; says `ready` on its standard output when it is.
 */
const PORT = Number(process.env.PORT)
const STATE = process.env.STATE ?? ''
const VARS = JSON.parse(process.env.VARS ?? '{}') as Record<string, string>
const CRON_MS = 60_000

main(async () => {
  const { workerOptions, externalWorkers } = unstable_getMiniflareWorkerOptions(`${ROOT}wrangler.toml`)
  const { modulesRules: _rules, ...options } = workerOptions
  const dist = resolve(ROOT, 'dist')
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: PORT,
      cf: false,
      telemetry: { enabled: false },
      logRequests: false,
      log: new Log(LogLevel.WARN),
      unsafeTriggerHandlers: true,
      unsafeObservability: false,
      unsafeLocalExplorer: false,
      resourcePersistencePath: STATE,
      workers: [
        {
          ...options,
          name: 'band-of-bakers',
          bindings: { ...(options.bindings as Record<string, string> | undefined), ...VARS },
          modules: [{ type: 'ESModule', path: resolve(dist, 'index.js') }],
          modulesRoot: dist,
        },
        ...externalWorkers,
      ],
    }),
  )
  await miniflare.ready

  const stop = () => {
    void miniflare.dispose().finally(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdin.resume().once('end', stop)

  const database = (await miniflare.getD1Database('DB')) as unknown as Binding
  await makeTagTable(await miniflare.getD1Database('NEXT_TAG_CACHE_D1'))
  await migrate(database)
  const now = new Date()
  const today = londonDate(now)
  const bakery = makeBakery(today)
  const isSeeded = await seed(database, VARS.BENCH === '1' ? benchBakery(bakery) : bakery, today, bakery)

  await fillMedia(await miniflare.getR2Bucket('MEDIA'))

  const sweep = async () => {
    const worker = await miniflare.getWorker()
    await worker.scheduled({ cron: '* * * * *' })
  }
  await sweep()
  setInterval(() => {
    sweep().catch((error: unknown) => {
      console.error('The cron failed:', error)
    })
  }, CRON_MS)

  console.log(`ready ${JSON.stringify({ isSeeded, hasFuture: await hasFuture(database, now) })}`)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { BakeSaleDetail } from '../../contracts/model/bake-sale.ts'
import { ensureBuild } from '../local/build.ts'
import { QUIET, ROOT } from '../local/paths.ts'
import { freePort } from '../local/ports.ts'
import { Advice, main, step } from '../local/step.ts'
import { startTemporaryWorld } from '../local/temporary.ts'
import { addPastOrders } from './past.ts'
import { measure, type Measured, type Target } from './load.ts'
import { measureWebhooks } from './webhooks.ts'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
/** Past orders with which placing an order is measured again. */
const PAST = [10_000, 100_000]
/** `-- --only=webhooks`: the floor and the webhooks. */
const ONLY_WEBHOOKS = process.argv.includes('--only=webhooks')
const RESULTS = `${ROOT}bench/results`

async function measureHello(): Promise<Measured> {
  const port = await freePort()
  const child = spawn(process.execPath, [`${ROOT}scripts/bench/hello.ts`], {
    env: { ...process.env, ...QUIET, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  try {
    return await measure(
      { name: 'bare hello worker', url: `http://127.0.0.1:${String(port)}/` },
      child.pid ?? 0,
      SECONDS,
    )
  } finally {
    child.kill('SIGTERM')
  }
}

/** An order that the bakery takes, each time from another customer. */
function orderMaker(sale: BakeSaleDetail, prefix = '') {
  const [item] = sale.menu
  const [slot] = sale.slots
  if (!item || !slot) throw new Advice('The bakery of the benchmark has nothing to sell.')
  let count = 0
  return () =>
    JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: slot.id,
      lines: [{ menuItemId: item.id, quantity: 1 }],
      customer: { name: 'A customer', email: `customer-${prefix}${String(++count)}@example.com` },
      paymentMethod: 'pay_on_collection',
    })
}

async function measureShop(): Promise<Measured[]> {
  const world = await startTemporaryWorld({ vars: { BENCH: '1' } })
  try {
    const at = world.shop.replace('localhost', '127.0.0.1')
    const { items } = await (await fetch(`${at}/api/bake-sales?state=open`)).json<{ items: { slug: string }[] }>()
    const slug = items[0]?.slug ?? ''
    const sale = await (await fetch(`${at}/api/bake-sales/${slug}`)).json<BakeSaleDetail>()
    const targets: Target[] = [
      { name: 'floor', url: `${at}/__floor` },
      { name: 'home', url: `${at}/` },
      { name: 'bake sale page', url: `${at}/bake-sales/${slug}` },
      { name: 'menu API', url: `${at}/api/bake-sales/${slug}` },
      { name: 'place order', url: `${at}/api/orders`, method: 'POST', status: 201, body: orderMaker(sale) },
    ]
    const measured: Measured[] = []
    for (const target of ONLY_WEBHOOKS ? targets.slice(0, 1) : targets) {
      measured.push(await step(`Measuring ${target.name}`, () => measure(target, world.pid(), SECONDS)))
    }
    // The same with a year, and with ten years, of orders in the books.
    let past = 0
    for (const orders of ONLY_WEBHOOKS ? [] : PAST) {
      await world.kill()
      await step(`Writing ${String(orders)} past orders`, () => {
        addPastOrders(world.state, past, orders)
        return Promise.resolve()
      })
      await world.restart()
      past = orders
      const target: Target = {
        name: `place order, ${String(orders)} before`,
        url: `${at}/api/orders`,
        method: 'POST',
        status: 201,
        body: orderMaker(sale),
      }
      measured.push(await step(`Measuring ${target.name}`, () => measure(target, world.pid(), SECONDS)))
    }
    return measured
  } finally {
    await world.stop()
  }
}

main(async () => {
  await ensureBuild()
  const hello = await step('Measuring a bare hello worker', measureHello)
  const measured = [hello, ...(await measureShop()), ...(await measureWebhooks())]
  const floor = measured.find(({ name }) => name === 'floor')
  if (!floor) throw new Advice('The floor was not measured.')

  const rows = measured.map((one) => ({
    ...one,
    cpuOfFloor: one.cpuMs / floor.cpuMs,
    rateOfFloor: one.requestsASecond / floor.requestsASecond,
  }))
  console.log('\n| what | requests/s | p50 ms | p95 ms | CPU ms | CPU × floor | rate × floor | errors |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const { name, requestsASecond, p50Ms, p95Ms, cpuMs, cpuOfFloor, rateOfFloor, errors } of rows) {
    const cells = [
      requestsASecond.toFixed(0),
      p50Ms.toFixed(1),
      p95Ms.toFixed(1),
      cpuMs.toFixed(2),
      cpuOfFloor.toFixed(2),
      rateOfFloor.toFixed(2),
      errors,
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
  mkdirSync(RESULTS, { recursive: true })
  const file = `${RESULTS}/latest.json`
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version }
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), secondsEach: SECONDS, machine, rows }, null, 2)}\n`,
  )
  console.log('\nWritten to bench/results/latest.json.')
  if (rows.some(({ errors }) => errors > 0))
    throw new Advice('Some requests were not answered as they must be: the figures are worth nothing.')
})

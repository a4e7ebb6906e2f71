import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { addDays, londonInstant } from '../src/lib/dates.ts'
import { expect, mailsTo, somebody, test, waitForMail } from './world.ts'

const MINUTE = 60_000

type Listed = { items: { slug: string; onDate: string }[] }

/** Orders for a day that is so far away that nobody is reminded of it yet. */
async function orderAhead({ shop }: TemporaryWorld, email: string) {
  const soon = addDays(new Date().toISOString().slice(0, 10), 2)
  const { items } = await (await fetch(`${shop}/api/bake-sales?state=open`)).json<Listed>()
  const ahead = items.find(({ onDate }) => onDate >= soon)
  const sale = await (await fetch(`${shop}/api/bake-sales/${ahead?.slug ?? ''}`)).json<BakeSaleDetail>()
  const response = await fetch(`${shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: sale.slots.find(({ left }) => left > 0)?.id,
      lines: [{ menuItemId: sale.menu.find(({ left }) => left > 0)?.id, quantity: 1 }],
      customer: { name: 'Rosie Pritchard', email },
      paymentMethod: 'pay_on_collection',
    }),
  })
  expect(response.status).toBe(201)
  return sale
}

/** Moves the clock of the shop, which then does what there is to do. */
async function moveClock({ shop }: TemporaryWorld, to: number) {
  const moved = await fetch(`${shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: Math.round(to - Date.now()) }),
  })
  expect(moved.status).toBe(200)
}

test('on the day before they collect, in the morning, a customer is reminded, once', async () => {
  test.setTimeout(150_000)
  const world = await startTemporaryWorld()
  try {
    const { email } = somebody()
    const { onDate, location } = await orderAhead(world, email)
    await waitForMail(world, email)
    const subjects = async () =>
      (await mailsTo(world, email)).map(({ request }) => request.subject).filter((one) => one.startsWith('A reminder'))
    const morning = Date.parse(londonInstant(addDays(onDate, -1), '10:00'))

    await moveClock(world, morning - 5 * MINUTE)
    expect(await subjects()).toEqual([])
    await moveClock(world, morning + MINUTE)
    await expect.poll(subjects, { timeout: 20_000 }).toHaveLength(1)
    await moveClock(world, morning + 60 * MINUTE)
    await moveClock(world, morning + 22 * 60 * MINUTE)
    expect(await subjects()).toHaveLength(1)

    const [reminder] = await mailsTo(world, email)
    expect(reminder?.request.reply_to).toBe('hello@bandofbakers.co.uk')
    expect(reminder?.request.text).toContain(location.name)
    expect(reminder?.request.text).toContain('Open the map')
  } finally {
    await world.stop()
  }
})

import type { Email } from '../mocks/sandbox/inbox.ts'
import { buyer, closeShop, crowd, openSale, post, startCrowdedShop } from './crowd.ts'
import { expect, test } from './world.ts'

const CHECKOUTS = 200
const KILLS = 5

test('killed at random moments during 200 checkouts, the shop keeps every promise, and every mail is sent once', async () => {
  test.setTimeout(300_000)
  const world = await startCrowdedShop((books) => {
    books.run('UPDATE slots SET capacity = reserved + 5000')
    books.run('UPDATE menu_items SET capacity = reserved + 90')
  })
  const sale = await openSale(world)
  const orders = Array.from({ length: CHECKOUTS }, (_, index) => ({
    index,
    body: {
      idempotencyKey: crypto.randomUUID(),
      orders: [
        {
          bakeSaleId: sale.id,
          slotId: sale.slots[index % 2]?.id,
          lines: [0, 1, 3].map((place) => ({ menuItemId: sale.menu[place]?.id, quantity: 1 })),
        },
      ],
      customer: buyer(index),
      paymentMethod: 'pay_on_collection',
    },
  }))
  let isOpen = true
  // The power fails every second or so, in the middle of whatever is going on.
  const power = (async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900))
      isOpen = false
      await world.kill()
      await world.restart()
      isOpen = true
    }
  })()
  const answers = await crowd(orders, 10, async ({ index, body }) => {
    // Whoever got no answer sends the same again, as the form does.
    for (;;) {
      const answer = await post(world, '/checkout', body, index * 50 + Math.floor(Math.random() * 50)).catch(() => null)
      if (answer) return answer
      await new Promise((resolve) => setTimeout(resolve, isOpen ? 50 : 200))
    }
  })
  await power
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const taken = answers.filter(({ status }) => status === 201).length

  const sweep = () => fetch(`${world.shop}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`)
  const mails = async () => {
    const all = await (await fetch(`${world.sandbox}/control/emails`)).json<Email[]>()
    return all.flatMap(({ request }) => request.to)
  }
  await expect
    .poll(
      async () => {
        await sweep()
        return (await mails()).length
      },
      { timeout: 150_000, intervals: [3_000] },
    )
    .toBe(taken)
  const addresses = await mails()
  expect(new Set(addresses).size).toBe(taken)

  const books = await closeShop(world)
  expect(books.broken()).toEqual([])
  expect(books.all('SELECT count(*) AS n FROM orders')).toEqual([{ n: taken }])
  expect(books.all('SELECT id FROM outbox WHERE delivered_at IS NULL')).toEqual([])
  books.close()
  await world.stop()
})

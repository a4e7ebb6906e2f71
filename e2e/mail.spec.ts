import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { BAKERY } from '../src/lib/constants/frontend.ts'
import { tellOfMail } from './stripe.ts'
import { expect, mailsTo, somebody, test, waitForMail } from './world.ts'

type Listed = { items: { slug: string }[] }

/** Places an order over HTTP. @returns the address it was placed for, and the order's link */
async function placeOrder(world: TemporaryWorld) {
  const { items } = await (await fetch(`${world.shop}/api/bake-sales?state=open`)).json<Listed>()
  const sale = await (await fetch(`${world.shop}/api/bake-sales/${items[0]?.slug ?? ''}`)).json<BakeSaleDetail>()
  const customer = somebody()
  const response = await fetch(`${world.shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: crypto.randomUUID(),
      bakeSaleId: sale.id,
      slotId: sale.slots.find(({ left }) => left > 0)?.id,
      lines: [{ menuItemId: sale.menu.find(({ left }) => left > 0)?.id, quantity: 1 }],
      customer,
      paymentMethod: 'pay_on_collection',
    }),
  })
  expect(response.status).toBe(201)
  const { token } = await response.json<{ token: string }>()
  return { email: customer.email, url: `${world.shop}/api/orders/${token}` }
}

const turnResend = (world: TemporaryWorld, mode: string) =>
  fetch(`${world.sandbox}/control/resend`, { method: 'POST', body: new URLSearchParams({ mode }), redirect: 'manual' })

/** What Cloudflare does each minute. */
const sweep = (world: TemporaryWorld) =>
  fetch(`${world.shop}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`)

test(
  'killed between order and mail, the shop sends the mail after its restart, once',
  { tag: ['@checkout.placeOrder'] },
  async () => {
    test.setTimeout(120_000)
    const world = await startTemporaryWorld()
    try {
      const { email, url } = await placeOrder(world)
      await world.kill()
      expect(await mailsTo(world, email)).toHaveLength(0)

      await world.restart()
      await waitForMail(world, email)
      expect((await fetch(url)).status).toBe(200)
      await sweep(world)
      await sweep(world)
      expect(await mailsTo(world, email)).toHaveLength(1)
    } finally {
      await world.stop()
    }
  },
)

test('while Resend is down the order stands and the mail waits; then it goes out, once', async () => {
  test.setTimeout(120_000)
  const world = await startTemporaryWorld()
  try {
    await turnResend(world, 'down')
    const { email, url } = await placeOrder(world)
    await sweep(world)
    expect((await fetch(url)).status).toBe(200)
    expect(await mailsTo(world, email)).toHaveLength(0)

    await turnResend(world, 'up')
    await expect
      .poll(
        async () => {
          await sweep(world)
          return (await mailsTo(world, email)).length
        },
        { timeout: 60_000, intervals: [2_000] },
      )
      .toBe(1)
    await sweep(world)
    expect(await mailsTo(world, email)).toHaveLength(1)
  } finally {
    await world.stop()
  }
})

test('a mail that bounces silences its address, and staff are told whom to ring', async ({ world }) => {
  const { email } = await placeOrder(world)
  await waitForMail(world, email)
  const [mail] = await mailsTo(world, email)
  await tellOfMail(world, mail?.id ?? '', 'email.bounced')
  const alerts = async () =>
    (await mailsTo(world, BAKERY.email))
      .filter(({ request }) => request.html.includes(email))
      .map(({ request }) => request.subject)
  await expect.poll(alerts, { timeout: 20_000 }).toEqual(['To see to: A customer does not get our mails'])
})

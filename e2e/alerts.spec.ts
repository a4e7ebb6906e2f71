import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import type { SlackMessage } from '../contracts/vendors/slack.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { BAKERY } from '../src/lib/constants/frontend.ts'
import { tellOfMail } from './stripe.ts'
import { expect, mailsTo, somebody, test, waitForMail } from './world.ts'

const MINUTE = 60_000

type Listed = { items: { slug: string }[] }

async function placeOrder({ shop }: TemporaryWorld) {
  const { items } = await (await fetch(`${shop}/api/bake-sales?state=open`)).json<Listed>()
  const sale = await (await fetch(`${shop}/api/bake-sales/${items[0]?.slug ?? ''}`)).json<BakeSaleDetail>()
  const customer = somebody()
  const response = await fetch(`${shop}/api/orders`, {
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
  return customer.email
}

const told = async ({ sandbox }: TemporaryWorld) =>
  (await (await fetch(`${sandbox}/control/slack`)).json<{ message: SlackMessage }[]>()).map(
    ({ message }) => message.text,
  )

const turnResend = ({ sandbox }: TemporaryWorld, mode: string) =>
  fetch(`${sandbox}/control/resend`, { method: 'POST', body: new URLSearchParams({ mode }), redirect: 'manual' })

/** Moves the clock of the shop, which then does what there is to do. */
const moveClock = ({ shop }: TemporaryWorld, minutes: number) =>
  fetch(`${shop}/__clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: minutes * MINUTE }),
  })

test('what staff must see to stands in their channel, once, and in the inbox', async ({ page, world }) => {
  const email = await placeOrder(world)
  await waitForMail(world, email)
  const [mail] = await mailsTo(world, email)
  await tellOfMail(world, mail?.id ?? '', 'email.bounced')
  await expect.poll(() => told(world), { timeout: 20_000 }).toEqual(['A customer does not get our mails'])
  await page.goto(`${world.sandbox}/slack`)
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row.getByText('A customer does not get our mails')).toBeVisible()
  await expect(row.getByRole('link', { name: 'Go there' })).toHaveAttribute('href', /\/staff\/orders\//)
})

test('while Resend is down staff are told once in Slack, and once that it is back; the mail then goes out, once', async () => {
  test.setTimeout(150_000)
  const world = await startTemporaryWorld()
  try {
    await turnResend(world, 'down')
    const email = await placeOrder(world)
    for (const minute of [1, 3, 5, 8, 12]) await moveClock(world, minute)
    expect(await told(world)).toEqual(['Resend does not answer'])
    expect(await mailsTo(world, email)).toEqual([])

    await turnResend(world, 'up')
    // The breaker tries again by itself after half a minute; the clock that is moved is not its.
    let minute = 60
    await expect
      .poll(
        async () => {
          await moveClock(world, (minute += 60))
          return (await told(world)).at(-1)
        },
        { timeout: 90_000, intervals: [5_000] },
      )
      .toBe('Resend is back')
    expect(await told(world)).toHaveLength(2)
    await waitForMail(world, email)
    const subjects = (await mailsTo(world, BAKERY.email)).map(({ request }) => request.subject)
    expect(subjects.filter((subject) => subject.includes('does not answer'))).toEqual([])
  } finally {
    await world.stop()
  }
})

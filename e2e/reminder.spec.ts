import { request as requests } from '@playwright/test'
import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import { addDays, londonInstant } from '../src/lib/dates.ts'
import { PASSWORD } from './people.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  mailsTo,
  place,
  somebody,
  test,
  waitForMail,
} from './world.ts'

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

const waitForMails = (world: TemporaryWorld, address: string, count: number) =>
  expect.poll(async () => (await mailsTo(world, address)).length, { timeout: 20_000 }).toBe(count)

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

/** Somebody who has an account, and wants no reminders. */
async function chooseNone({ shop }: TemporaryWorld, email: string) {
  const headers = { 'cf-connecting-ip': place(), origin: shop }
  const api = await requests.newContext({ baseURL: shop, extraHTTPHeaders: headers })
  expect((await api.post('/api/identity/sign-in', { data: { email, password: PASSWORD } })).status()).toBe(200)
  expect(await (await api.get('/api/account/messages')).json()).toEqual({ reminders: true })
  expect((await api.patch('/api/account/messages', { data: { reminders: false } })).status()).toBe(200)
  await api.dispose()
}

test(
  'who wants none gets none, and a guest ends them by the link of the first',
  { tag: ['@account.getMessageChoices', '@account.setMessageChoices', '@privacy.unsubscribe'] },
  async ({ browser }) => {
    test.setTimeout(150_000)
    const world = await startTemporaryWorld()
    const context = await browser.newContext({ baseURL: world.shop })
    try {
      const [rosie, guest] = ['rosie@example.com', somebody().email]
      await chooseNone(world, rosie)
      const { onDate } = await orderAhead(world, rosie)
      await orderAhead(world, guest)
      await moveClock(world, Date.parse(londonInstant(addDays(onDate, -1), '10:01')))
      await waitForMails(world, guest, 2)
      expect((await mailsTo(world, rosie)).map(({ request }) => request.subject)).toEqual([
        expect.stringContaining('Your order'),
      ])

      const [reminder] = await mailsTo(world, guest)
      const path = /\/unsubscribe\/[\w-]{64}\?of=reminders/.exec(reminder?.request.text ?? '')?.[0] ?? ''
      const page = await context.newPage()
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No more reminders?')
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: 'No more reminders' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No more reminders')
      await expect(page).toHaveURL(/is=done&of=reminders/)
    } finally {
      await context.close()
      await world.stop()
    }
  },
)

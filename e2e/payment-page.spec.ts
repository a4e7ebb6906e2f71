import type { Page } from '@playwright/test'
import { Stripe } from 'stripe'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'
import {
  answerBank,
  expectPayPage,
  leavePayPage,
  pay,
  sessionOn,
  stripeOf,
  turnWebhooks,
  webhooksOf,
} from './stripe.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './world.ts'

/** Asks the sandbox for a page to pay on, as the shop does. */
async function openSession({ sandbox, shop }: TemporaryWorld): Promise<string> {
  const { hostname, port } = new URL(sandbox)
  const sdk = new Stripe('sk_test_e2e', { host: hostname, port, protocol: 'http', telemetry: false })
  const { url } = await sdk.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'hosted_page',
    line_items: [
      { quantity: 2, price_data: { currency: 'gbp', unit_amount: 480, product_data: { name: 'Country sourdough' } } },
    ],
    client_reference_id: 'e2e',
    customer_email: 'rosie@example.com',
    success_url: `${shop}/how-it-works?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${shop}/basket`,
    expires_at: Math.floor(Date.now() / 1000) + 31 * 60,
  })
  return url ?? ''
}

async function expectFine(page: Page) {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

test('the stand-in of Stripe’s page: declined, asked by the bank, paid, left, and over when the shop’s clock says so', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const world = await startTemporaryWorld()
  try {
    await turnWebhooks(world, { mode: 'held' })
    await page.goto(await openSession(world))
    await expectPayPage(page)
    await expectFine(page)
    const id = sessionOn(page)

    await pay(page, 'declined')
    await expect(page.getByRole('alert')).toHaveText('Your card was declined.')
    await expectFine(page)
    await pay(page, 'authenticates')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your bank asks whether it is you')
    await expectFine(page)
    await answerBank(page, false)
    await expect(page.getByRole('alert')).toContainText('unable to authenticate')
    await pay(page, 'authenticates2')
    await answerBank(page)
    await expect(page).toHaveURL(`${world.shop}/how-it-works?session=${id}`)

    await page.goto(await openSession(world))
    await leavePayPage(page)
    await expect(page).toHaveURL(`${world.shop}/basket`)

    const late = await openSession(world)
    await fetch(`${world.shop}/__clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs: 32 * 60_000 }),
    })
    await page.goto(late)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This payment page has expired')
    await expectFine(page)

    expect((await webhooksOf(world)).map(({ type }) => type)).toEqual([
      'payment_intent.payment_failed',
      'payment_intent.payment_failed',
      'checkout.session.completed',
      'checkout.session.expired',
      'checkout.session.expired',
    ])
    expect((await stripeOf(world)).books).toEqual({ charges: 960, refunds: 0, disputes: 0, fees: 34, balance: 926 })
    await page.goto(`${world.sandbox}/stripe`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments')
    await expectFine(page)
  } finally {
    await world.stop()
  }
})

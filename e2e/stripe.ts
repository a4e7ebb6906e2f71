import type { Page } from '@playwright/test'
import type { RESEND_EVENTS } from '../contracts/vendors/resend-webhooks.ts'
import type { Parcel } from '../mocks/sandbox/post.ts'
import type { Fate } from '../mocks/sandbox/resend-events.ts'
import { CARDS, type CardName } from '../mocks/sandbox/stripe/cards.ts'
import type { StripeTold } from '../mocks/sandbox/stripe/control.ts'
import type { Mode } from '../mocks/sandbox/stripe/state.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { expect } from './world.ts'

type World = Pick<TemporaryWorld, 'sandbox'>

const control = async <Answer>({ sandbox }: World, path: string, body: unknown): Promise<Answer> => {
  const answer = await fetch(`${sandbox}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json<Answer>()
}

/** On the page to pay on: types a card, and presses. A card of 3-D Secure leads on to `answerBank`. */
export async function pay(page: Page, card: CardName = 'succeeds') {
  await page.getByLabel('Card number').fill(CARDS[card].number)
  await page.getByRole('button', { name: /^Pay £/ }).click()
}

/** Waits for the page to pay on, wherever the shop has sent the browser from. */
export const expectPayPage = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: /^Pay Band of Bakers/ })).toBeVisible()

/** On the page of the bank: it is them, or it is not. */
export const answerBank = (page: Page, isThem = true) =>
  page.getByRole('button', { name: isThem ? 'Complete authentication' : 'Fail authentication' }).click()

/** On the page to pay on: goes back without paying. */
export const leavePayPage = (page: Page) => page.getByRole('link', { name: 'Back to Band of Bakers' }).click()

/** The id of the session whose page a browser is on. */
export const sessionOn = (page: Page) => /\/pay\/(cs_\w+)/.exec(page.url())?.[1] ?? ''

/** All that Stripe has, and its books in pence. */
export const stripeOf = async ({ sandbox }: World) => (await fetch(`${sandbox}/control/stripe`)).json<StripeTold>()

/** How Stripe answers: for so many calls, or until it is told otherwise. `lost` does what it is asked, and breaks the line. */
export const turnStripe = (world: World, mode: Mode, calls?: number) =>
  control(world, 'stripe/answers', { mode, calls })

/** How refunds go from now on. */
export const turnRefunds = (world: World, refunds: 'succeed' | 'pend' | 'fail') =>
  control(world, 'stripe/answers', { refunds })

/** How webhooks go out from now on: at once, held, dropped; late; several times each. */
export const turnWebhooks = (
  world: World,
  settings: { mode?: 'at_once' | 'held' | 'dropped'; delayMs?: number; copies?: number },
  vendor: 'stripe' | 'resend' = 'stripe',
) => control(world, `${vendor}/webhooks`, settings)

/** Lets go what was held, and all that comes after. @returns how many were held */
export async function releaseWebhooks(
  world: World,
  order: 'as_they_came' | 'reversed' | 'shuffled' = 'as_they_came',
  copies = 1,
) {
  const { released } = await control<{ released: number }>(world, 'stripe/release', { order, copies })
  await turnWebhooks(world, { mode: 'at_once' })
  return released
}

/** What a vendor has told the shop, the oldest first. */
export const webhooksOf = async ({ sandbox }: World, vendor: 'stripe' | 'resend' = 'stripe') =>
  (await fetch(`${sandbox}/control/${vendor}/webhooks`)).json<Parcel[]>()

/** Tells the shop again, so often at once, of the last event of a kind. @returns when it has answered each */
export async function duplicate(world: World, type: string, copies = 2) {
  const last = (await webhooksOf(world)).findLast((parcel) => parcel.type === type)
  expect(last, type).toBeDefined()
  await control(world, 'stripe/send', { id: last?.id, copies })
}

/** Without a page: a customer pays (`bank`: with money that takes days), a session ends. */
export const payAside = (world: World, id: string, card: CardName | 'bank' = 'succeeds') =>
  control(world, 'stripe/pay', { id, card })
export const settlePayment = (world: World, id: string, hasCome: boolean) =>
  control(world, 'stripe/settle-payment', { id, hasCome })
export const expire = (world: World, id: string) => control(world, 'stripe/expire', { id })

export const settleRefund = (world: World, id: string, hasCome: boolean) =>
  control(world, 'stripe/settle-refund', { id, hasCome })

/** The owner of a card disputes what was paid. @param id of a session, a payment intent or a charge */
export const dispute = (world: World, id: string, reason = 'fraudulent') =>
  control<{ id: string }>(world, 'stripe/dispute', { id, reason })
export const closeDispute = (world: World, id: string, isWon: boolean) =>
  control(world, 'stripe/close-dispute', { id, isWon })

/** Tells the shop of an event that nothing has caused. @param id of any thing that Stripe has */
export const tellOf = (world: World, id: string, type: string) => control(world, 'stripe/tell', { id, type })

/** What becomes of the mails to an address from now on. */
export const turnMails = (world: World, address: string, fate: Fate) => control(world, 'resend/fate', { address, fate })

/** Tells the shop what has become of a mail. @param id of the mail */
export const tellOfMail = (world: World, id: string, type: (typeof RESEND_EVENTS)[number]) =>
  control(world, 'resend/tell', { id, type })

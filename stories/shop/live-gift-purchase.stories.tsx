import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, spyOn, userEvent, waitFor } from 'storybook/test'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { LiveGiftPurchase } from '#components/shop/live-gift-purchase.tsx'
import { letBuy } from '#mocks/behaviours/gift-purchases.ts'
import { cancelled, pending } from '#mocks/flat/gift-card-purchase.ts'
import { handlers } from '#mocks/handlers.ts'
import type { Scenarios } from '#mocks/scenarios.ts'
import { createWorld, tokenOf } from '#mocks/world.ts'

const url = 'https://checkout.stripe.com/c/pay/cs_1'
const onLeave = fn<(url: string) => void>()

/** A world in which the purchase is; where it is `paid`, its money has come meanwhile. */
function worldOf(purchase: GiftCardPurchase, scenarios: Scenarios = {}, isPaid = false) {
  const world = createWorld()
  world.purchases.set(tokenOf(purchase.id), purchase)
  if (isPaid) letBuy(world, tokenOf(purchase.id))
  return { msw: { handlers: handlers(scenarios, world) } }
}

const meta = {
  component: LiveGiftPurchase,
  tags: ['operation:giftCards.getPurchase', 'operation:giftCards.buy'],
  args: { purchase: pending, url, token: tokenOf(pending.id), back: null, onLeave },
  parameters: worldOf(pending),
} satisfies Meta<typeof LiveGiftPurchase>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const isCalled = (canvas: Canvas, name: string) =>
  expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent(name)

export const ToPay: Story = { play: async ({ canvas }) => isCalled(canvas, 'One step is left') }
export const LeftUnpaid: Story = {
  args: { back: 'unpaid' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Nothing has been paid')
  },
}
export const WaitedFor: Story = {
  args: { back: 'paid' },
  parameters: worldOf(pending, {}, true),
  play: async ({ canvas }) => {
    await isCalled(canvas, 'Almost there')
    await waitFor(() => isCalled(canvas, 'Thank you. It is in the mail.'), { timeout: 8_000 })
  },
}
/** A word that does not come changes nothing: it is asked for again. */
const wordIsRefused = (scenario: string): Story => ({
  args: { back: 'paid' },
  parameters: worldOf(pending, { 'giftCards.getPurchase': scenario }),
  play: async ({ canvas }) => {
    const asked = spyOn(window, 'fetch')
    await waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 8_000 })
    await isCalled(canvas, 'Almost there')
  },
})
export const WordIsTooOften = wordIsRefused('RATE_LIMITED')
export const WordIsOurFault = wordIsRefused('UNEXPECTED')
export const WordIsRefused = wordIsRefused('INVALID_INPUT')
export const WordIsOffline = wordIsRefused('offline')

export const NotInTime: Story = {
  args: { purchase: cancelled, url: null, token: tokenOf(cancelled.id) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Pay £/ }))
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith(expect.stringContaining('stripe.com')))
  },
}
const againRefused = (scenario: string, words: string): Story => ({
  args: { purchase: { ...cancelled, sendOn: '2026-12-24' }, url: null, token: tokenOf(cancelled.id) },
  parameters: worldOf(cancelled, { 'giftCards.buy': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Pay £/ }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
  },
})
export const AgainStripeIsDown = againRefused('PAYMENTS_UNAVAILABLE', 'It is not your card')
export const AgainTheDayIsOver = againRefused('SEND_DAY_OUT_OF_RANGE', 'The day on which it was to be sent is over')
export const AgainOffline = againRefused('offline', 'We could not reach the bakery')

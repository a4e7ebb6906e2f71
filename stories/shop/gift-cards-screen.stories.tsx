import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { GiftCardCheck, GiftCardCreate } from '#contracts/model/gift-card.ts'
import { typical } from '#mocks/flat/gift-card.ts'
import { handlers } from '#mocks/handlers.ts'
import { NOW } from '#mocks/now.ts'
import { GiftCardsScreen } from '#components/shop/gift-cards-screen.tsx'
import { LiveGiftCards } from '#components/shop/gift-cards/live-gift-cards.tsx'
import { balanceOf } from '#components/shop/gift-cards/state.ts'

const CODE = '7K3F-9QXV-2SRW-04YZ'
const used = { ...typical, initialPence: 2500, balancePence: 1290 }

const meta = {
  component: GiftCardsScreen,
  tags: ['operation:payments.checkGiftCard'],
  args: {
    balance: { kind: 'idle' },
    onCheck: fn<(asked: GiftCardCheck) => void>(),
    buying: { kind: 'idle' },
    onBuy: fn<(wish: GiftCardCreate) => void>(),
  },
} satisfies Meta<typeof GiftCardsScreen>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function check(canvas: Canvas, code = CODE.toLowerCase()) {
  await userEvent.type(canvas.getByLabelText('Code of the card'), code)
  await userEvent.keyboard('{Enter}')
}

export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await check(canvas)
    await waitFor(() => expect(args.onCheck).toHaveBeenCalledWith({ code: CODE }))
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const NotACode: Story = {
  play: async ({ canvas, args }) => {
    await check(canvas, 'bread')
    await waitFor(() => expect(canvas.getByLabelText('Code of the card')).toBeInvalid())
    await expect(canvas.getByLabelText('Code of the card')).toHaveFocus()
    await expect(args.onCheck).not.toHaveBeenCalled()
  },
}
export const Asking: Story = { args: { balance: { kind: 'sending' } } }
export const Found: Story = {
  args: { balance: { kind: 'found', card: used } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('£12.90 left')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveFocus())
  },
}
export const FoundWithAnEnd: Story = {
  args: { balance: { kind: 'found', card: { ...used, expiresAt: '2027-03-14T00:00:00.000Z' } } },
}
export const FoundEmpty: Story = { args: { balance: { kind: 'found', card: { ...used, balancePence: 0 } } } }
export const Expired: Story = {
  args: { balance: balanceOf({ ...used, expiresAt: '2026-01-14T00:00:00.000Z' }, Date.parse(NOW)) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('It was good until 14 January 2026.')
  },
}
export const Unknown: Story = { args: { balance: { kind: 'unknown' } } }
export const TooManyRequests: Story = { args: { balance: { kind: 'rate_limited', retryAfterSeconds: 1 } } }
export const Unreachable: Story = { args: { balance: { kind: 'unreachable' } } }
export const OurFault: Story = { args: { balance: { kind: 'failed', reference: '7f9c24e8' } } }

/** All the way to the mock world and back. */
export const IsFound: Story = {
  render: () => <LiveGiftCards />,
  play: async ({ canvas }) => {
    await check(canvas)
    await expect(await canvas.findByRole('status')).toHaveTextContent('£100.00 left')
  },
}
/** One that is over, and one that nobody has, without a scenario: the mock world knows its cards. */
export const IsOver: Story = {
  render: () => <LiveGiftCards />,
  play: async ({ canvas }) => {
    await check(canvas, '01D0-9QXV-2SRW-04YZ')
    await expect(await canvas.findByRole('status')).toHaveTextContent('has expired')
  },
}
export const IsNobodys: Story = {
  render: () => <LiveGiftCards />,
  play: async ({ canvas }) => {
    await check(canvas, 'AAAA-BBBB-CCCC-DDDD')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We know no card by this code')
  },
}
const refusedWith = (scenario: string, words: string): Story => ({
  render: () => <LiveGiftCards />,
  parameters: { msw: { handlers: handlers({ 'payments.checkGiftCard': scenario }) } },
  play: async ({ canvas }) => {
    await check(canvas)
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(alert).toHaveTextContent(words)
    await expect(canvas.getByLabelText('Code of the card')).toHaveValue(CODE.toLowerCase())
  },
})
export const IsUnknown = refusedWith('GIFT_CARD_NOT_FOUND', 'We know no card by this code')
export const IsTooMuch = refusedWith('RATE_LIMITED', 'Try again in a minute.')
export const IsRefused = refusedWith('INVALID_INPUT', 'Please look through it and try again.')
export const IsOurFault = refusedWith('UNEXPECTED', 'tell us the reference 7f9c24e8')
export const IsOffline = refusedWith('offline', 'We could not reach the bakery')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { GiftPurchaseScreen } from '#components/shop/gift-purchase-screen.tsx'
import { cancelled, longText, pending, typical } from '#mocks/flat/gift-card-purchase.ts'

const url = 'https://checkout.stripe.com/c/pay/cs_1'

const meta = {
  component: GiftPurchaseScreen,
  tags: ['operation:giftCards.getPurchase'],
  args: { purchase: typical, url: null, waiting: null, again: { kind: 'idle' }, onAgain: fn() },
} satisfies Meta<typeof GiftPurchaseScreen>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const isCalled = (canvas: Canvas, name: string) =>
  expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent(name)
const payLink = (canvas: Canvas) => canvas.queryByRole('link', { name: /^Pay £/ })
const toPay = { purchase: pending, url }

export const Paid: Story = {
  play: async ({ canvas }) => {
    await isCalled(canvas, 'Thank you. It is in the mail.')
    await expect(canvas.getByRole('region', { name: 'Your receipt' })).toHaveTextContent('£25.00')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const PaidAndNotSentYet: Story = { args: { purchase: { ...typical, sentAt: null } } }
export const WaitsForItsDay: Story = {
  args: { purchase: { ...typical, sendOn: '2026-12-24', sentAt: null } },
  play: async ({ canvas }) => isCalled(canvas, 'It waits for its day'),
}
export const GoneBackInPart: Story = { args: { purchase: { ...typical, returnedPence: 1000 } } }
export const GoneBack: Story = {
  args: { purchase: { ...typical, returnedPence: typical.amountPence } },
  play: async ({ canvas }) => isCalled(canvas, 'Your money has gone back'),
}
export const LongText: Story = {
  args: {
    purchase: {
      ...longText,
      recipientEmail: `${'thomas.'.repeat(12)}tom@example.com`,
      message: typical.message.repeat(7),
    },
  },
}
export const WithoutWords: Story = { args: { purchase: { ...typical, message: '' } } }
export const ToPay: Story = {
  args: toPay,
  play: async ({ canvas }) => {
    await isCalled(canvas, 'One step is left')
    await expect(payLink(canvas)).toHaveAttribute('href', url)
  },
}
/** Declined, or thought better of. */
export const LeftUnpaid: Story = {
  args: { ...toPay, waiting: 'left' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Nothing has been paid')
    await expect(payLink(canvas)).toBeVisible()
  },
}
export const LeftUnpaidOnAPhone: Story = { ...LeftUnpaid, globals: { viewport: { value: 'phone' } } }
export const WaitsForTheBank: Story = {
  args: { ...toPay, waiting: 'for_the_bank' },
  play: async ({ canvas }) => {
    await isCalled(canvas, 'Almost there')
    await expect(canvas.getByRole('status')).toHaveTextContent('Your bank tells us in a moment')
  },
}
export const WaitsLong: Story = {
  args: { ...toPay, waiting: 'long' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('please do not pay again')
    await expect(payLink(canvas)).toBeNull()
  },
}
export const NotInTime: Story = {
  args: { purchase: cancelled },
  play: async ({ canvas, args }) => {
    await isCalled(canvas, 'Not paid in time')
    await userEvent.click(canvas.getByRole('button', { name: /^Pay £/ }))
    await expect(args.onAgain).toHaveBeenCalled()
  },
}
export const PageHasClosed: Story = {
  args: { ...toPay, url: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /^Pay £/ })).toBeVisible()
  },
}
export const Failed: Story = {
  args: { purchase: { ...cancelled, status: 'failed' } },
  play: async ({ canvas }) => isCalled(canvas, 'Not paid'),
}
export const AgainIsSent: Story = { args: { purchase: cancelled, again: { kind: 'sending' } } }

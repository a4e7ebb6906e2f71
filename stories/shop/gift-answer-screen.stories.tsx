import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { GiftAnswerScreen } from '#components/shop/gift-answer-screen.tsx'
import { refusedBuyOf, type RefusedBuy } from '#components/shop/gift-cards/refused-buy.ts'

/** What the address tells, as the form without scripts has led there. */
function told(query: Record<string, string>): RefusedBuy {
  const refused = refusedBuyOf(query)
  if (!refused) throw new Error('The address tells of nothing.')
  return refused
}

const meta = {
  component: GiftAnswerScreen,
  tags: ['operation:giftCards.buy'],
  args: { refused: told({ refused: 'INVALID_INPUT', fields: 'initialPence.recipientEmail.nonsense' }) },
} satisfies Meta<typeof GiftAnswerScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Wrong: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Not yet bought')
    await expect(canvas.getByRole('alert').querySelectorAll('li')).toHaveLength(2)
  },
}
export const DayIsOver: Story = { args: { refused: told({ refused: 'SEND_DAY_OUT_OF_RANGE', fields: 'sendOn' }) } }
export const StripeIsDown: Story = { args: { refused: told({ refused: 'PAYMENTS_UNAVAILABLE' }) } }
export const TooMuch: Story = { args: { refused: told({ refused: 'RATE_LIMITED' }) } }
export const OurFault: Story = {
  args: { refused: told({ refused: 'UNEXPECTED', reference: '7f9c24e8' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('tell us the reference 7f9c24e8')
  },
}

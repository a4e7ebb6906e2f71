import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { GiftLinkScreen } from '#components/shop/gift-link-screen.tsx'

const meta = {
  component: GiftLinkScreen,
  tags: ['operation:giftCards.getPurchase', 'error:PURCHASE_NOT_FOUND'],
} satisfies Meta<typeof GiftLinkScreen>
export default meta
type Story = StoryObj<typeof meta>

/** A link that was cut off, or made up: `'PURCHASE_NOT_FOUND'`. */
export const OpensNothing: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('This link does not open a gift card')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

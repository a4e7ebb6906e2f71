import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { OfflineScreen } from '#components/shop/offline-screen.tsx'

const meta = { component: OfflineScreen, args: { inBasket: 3 } } satisfies Meta<typeof OfflineScreen>
export default meta
type Story = StoryObj<typeof meta>

export const WithABasket: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Your basket is kept, with all 3 things in it\./)).toBeVisible()
    const again = canvas.getByRole('button', { name: 'Try again' })
    await expect(again.closest('form')).not.toHaveAttribute('action')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const WithOneThing: Story = { args: { inBasket: 1 } }
export const NobodyKnows: Story = {
  args: { inBasket: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Your basket is kept\./)).toBeVisible()
  },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { OfflineScreen } from '#components/shop/offline-screen.tsx'

const meta = { component: OfflineScreen, args: { inBasket: 3, retry: fn() } } satisfies Meta<typeof OfflineScreen>
export default meta
type Story = StoryObj<typeof meta>

export const WithABasket: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText(/Your basket is kept, with all 3 things in it\./)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(args.retry).toHaveBeenCalledOnce()
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

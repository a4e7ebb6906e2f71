import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { ErrorScreen } from '#components/shop/error-screen.tsx'

const meta = { component: ErrorScreen, args: { reference: '7f9c24e8', retry: fn() } } satisfies Meta<typeof ErrorScreen>
export default meta
type Story = StoryObj<typeof meta>

export const WithReference: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(args.retry).toHaveBeenCalledOnce()
  },
}
export const WithoutReference: Story = { args: { reference: null } }
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const LongReference: Story = { args: { reference: '7f9c24e8'.repeat(25) } }

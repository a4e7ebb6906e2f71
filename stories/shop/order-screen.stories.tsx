import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { cancelled, longText, manyLines, oneLine, paid, standardRatedVat, typical } from '#mocks/flat/order.ts'
import { OrderScreen } from '#components/shop/order-screen.tsx'

const meta = {
  component: OrderScreen,
  tags: ['operation:orders.get'],
  args: { order: typical, justPlaced: false },
} satisfies Meta<typeof OrderScreen>
export default meta
type Story = StoryObj<typeof meta>

export const JustPlaced: Story = {
  args: { justPlaced: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Thank you')
    await expect(canvas.getByText(typical.customer.email)).toBeVisible()
  },
}
export const Phone: Story = { args: { justPlaced: true }, globals: { viewport: { value: 'phone' } } }
export const FromTheMail: Story = {}
export const OneLine: Story = { args: { order: oneLine } }
export const ManyLines: Story = { args: { order: manyLines } }
export const StandardRatedVat: Story = { args: { order: standardRatedVat } }
export const CollectedAndPaid: Story = { args: { order: paid } }
export const Cancelled: Story = { args: { order: cancelled } }
export const LongText: Story = { args: { order: longText, justPlaced: true } }

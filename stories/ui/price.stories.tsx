import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Price } from '#components/ui/price.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Price, decorators: [pad], args: { pence: 450 } } satisfies Meta<typeof Price>
export default meta
type Story = StoryObj<typeof meta>

export const Strong: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('£4.50')).toBeVisible()
  },
}
export const Plain: Story = { args: { look: 'plain' } }
export const Large: Story = { args: { look: 'large' } }
export const Free: Story = {
  args: { pence: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Free')).toBeVisible()
  },
}
export const From: Story = { args: { isFrom: true } }
export const Lowered: Story = {
  args: { pence: 360, wasPence: 480 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent(/^Now £3\.60 , was £4\.80$/)
  },
}
export const LoweredLarge: Story = { args: { pence: 360, wasPence: 480, look: 'large' } }
/** A price that went up, or stayed, is no offer. */
export const NotLowered: Story = {
  args: { pence: 480, wasPence: 480 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent(/^£4\.80$/)
  },
}
export const Thousands: Story = { args: { pence: 123_456_789, look: 'large' } }
export const UnderEachOther: Story = {
  render: () => (
    <ul className="w-40 space-y-1 text-right">
      {[45, 1110, 480, 0, 123_400].map((pence) => (
        <li key={pence}>
          <Price pence={pence} />
        </li>
      ))}
    </ul>
  ),
}
export const Phone: Story = { ...LoweredLarge, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...LoweredLarge, globals: { theme: 'dark' } }

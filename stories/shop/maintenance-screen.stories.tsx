import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { MaintenanceScreen } from '#components/shop/maintenance-screen.tsx'

const meta = {
  component: MaintenanceScreen,
  args: { until: '2026-03-14T09:30:00.000Z', reference: null },
} satisfies Meta<typeof MaintenanceScreen>
export default meta
type Story = StoryObj<typeof meta>

export const UntilThen: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('9.30am on Saturday 14 March')).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const NobodyKnowsHowLong: Story = { args: { until: null } }
export const WithReference: Story = { args: { until: null, reference: '7f9c24e8' } }
export const LongReference: Story = { args: { reference: '7f9c24e8'.repeat(25) } }

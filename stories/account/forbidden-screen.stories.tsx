import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { ForbiddenScreen } from '#components/account/forbidden-screen.tsx'

const meta = {
  component: ForbiddenScreen,
  args: { email: 'rosie@example.com', access: 'staff' },
} satisfies Meta<typeof ForbiddenScreen>
export default meta
type Story = StoryObj<typeof ForbiddenScreen>

export const ForStaff: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ForAdmins: Story = { args: { access: 'admin', email: 'megan.2@example.com' } }
export const OfSomebodyElse: Story = { args: { access: 'customer' } }
export const NobodySignedIn: Story = {
  args: { email: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
  },
}
export const ALongAddress: Story = { args: { email: `${'rosie.'.repeat(30)}@example.com` } }

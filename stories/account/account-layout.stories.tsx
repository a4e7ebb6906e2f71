import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { AccountLayout } from '#components/account/account-layout.tsx'
import { Panel } from '#components/account/layout/panel.tsx'

const meta = {
  component: AccountLayout,
  tags: ['operation:identity.signOut'],
  args: {
    current: 'addresses',
    title: 'Addresses',
    lead: 'For the days on which we bring it.',
    signOut: fn(),
    children: <Panel title="Home" lead="3 Broad Street, Ludlow" />,
  },
} satisfies Meta<typeof AccountLayout>
export default meta
type Story = StoryObj<typeof AccountLayout>

export const Typical: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    const nav = within(canvas.getByRole('navigation', { name: 'Your account' }))
    await expect(nav.getByRole('link', { current: 'page' })).toHaveTextContent('Addresses')
    await expect(nav.getAllByRole('link')).toHaveLength(9)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(args.signOut).toHaveBeenCalledOnce())
  },
}
/** Folded away until it is wanted. */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    const summary = canvas.getByText('Your account:')
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible()
    // In Storybook itself the frame is as wide as it is; where it is a phone's, the way is folded away.
    if (window.matchMedia('(width < 64rem)').matches) {
      await userEvent.click(summary)
      const nav = within(canvas.getByRole('navigation', { name: 'Your account' }))
      await expect(nav.getByRole('link', { current: 'page' })).toHaveTextContent('Addresses')
    }
  },
}
export const LongTitle: Story = {
  args: { title: 'Somebody-typed-this-because-nobody-stopped-them-and-it-goes-on-and-on-past-the-edge' },
}

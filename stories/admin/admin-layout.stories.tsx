import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { AdminLayout } from '#components/admin/admin-layout.tsx'
import { Button } from '#components/ui/button.tsx'
import { admin, staff } from './desk.ts'

const meta = {
  component: AdminLayout,
  tags: ['operation:identity.signOut'],
  args: {
    desk: admin,
    current: 'vouchers',
    title: 'HARVEST10',
    lead: 'Ten per cent, until the end of the month.',
    trail: [{ label: 'Vouchers', href: '/staff/vouchers' }],
    actions: <Button look="secondary">Take it out of use</Button>,
    children: <p>It was used twelve times.</p>,
  },
} satisfies Meta<typeof AdminLayout>
export default meta
type Story = StoryObj<typeof AdminLayout>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const navOf = (canvas: Canvas) => within(canvas.getByRole('navigation', { name: 'Desk' }))

export const Typical: Story = {
  play: async ({ canvas }) => {
    const nav = navOf(canvas)
    await expect(nav.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Bake sales',
      'Orders',
      'Statement',
      'Card money',
      'Messages',
      'Vouchers',
      'People',
      'Webhooks',
    ])
    await expect(nav.getByRole('link', { current: 'page' })).toHaveTextContent('Vouchers')
    await expect(canvas.getAllByText('Owain Hughes').at(-1)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(admin.signOut).toHaveBeenCalledOnce())
  },
}
/** They see what they may only. */
export const ForStaff: Story = {
  args: { desk: staff, current: 'bakeSales', title: 'Bake sales', trail: undefined, actions: undefined },
  play: async ({ canvas }) => {
    await expect(navOf(canvas).getAllByRole('link')).toHaveLength(5)
  },
}
/** Folded away until it is wanted. */
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible()
    // In Storybook itself the frame is as wide as it is; where it is a phone's, the way is folded away.
    if (window.matchMedia('(width < 64rem)').matches) {
      await userEvent.click(canvas.getByText('Desk:'))
      await expect(navOf(canvas).getByRole('link', { current: 'page' })).toHaveTextContent('Vouchers')
    }
  },
}
export const ByNight: Story = { globals: { theme: 'dark' } }
export const LongText: Story = {
  args: {
    desk: { ...admin, name: 'Somebody-typed-this-because-nobody-stopped-them-and-it-goes-on' },
    title: 'Somebody-typed-this-because-nobody-stopped-them-and-it-goes-on-and-on-past-the-edge',
  },
}

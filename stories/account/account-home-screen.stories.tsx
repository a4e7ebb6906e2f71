import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { longText as longCustomer } from '#mocks/flat/customer.ts'
import { longText, oneLine, typical } from '#mocks/flat/order.ts'
import { AccountHomeScreen } from '#components/account/account-home-screen.tsx'

const meta = {
  component: AccountHomeScreen,
  tags: ['operation:account.get'],
  args: { name: 'Rosie Pritchard', nextOrder: typical, signOut: fn() },
} satisfies Meta<typeof AccountHomeScreen>
export default meta
type Story = StoryObj<typeof AccountHomeScreen>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Hello, Rosie')
    await expect(canvas.getByRole('link', { name: 'See or change it' })).toHaveAttribute(
      'href',
      `/account/orders/${typical.number}`,
    )
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const NothingOrdered: Story = { args: { nextOrder: null } }
export const OneThing: Story = { args: { nextOrder: oneLine } }
export const AwaitingPayment: Story = { args: { nextOrder: { ...typical, status: 'awaiting_payment' } } }
export const SomethingCameFree: Story = { args: { offers: 1 } }
export const OfTheStaff: Story = {
  args: { deskHref: '/staff' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'To the desk' })).toHaveAttribute('href', '/staff')
  },
}
export const BroughtToTheDoor: Story = {
  args: { nextOrder: { ...typical, address: { lines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1AX' } } },
}
export const LongText: Story = { args: { name: longCustomer.name.replaceAll(' ', '-'), nextOrder: longText } }

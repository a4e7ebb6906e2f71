import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, within } from 'storybook/test'
import { cancelled, longText, many, paid, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { OrdersScreen } from '#components/account/orders-screen.tsx'
import { press } from './answers.ts'

const ANOTHER = 'a1d49100-3c57-4ad3-9c0e-6f2a1b8d7e45'
const waiting: Order = { ...typical, id: ANOTHER, number: 'BOB-2T7LQX', status: 'awaiting_payment' }
const retry = fn()

const meta = {
  component: OrdersScreen,
  tags: ['operation:account.listOrders'],
  args: { when: 'to_come', list: { kind: 'ready', orders: [typical, waiting] }, signOut: fn() },
} satisfies Meta<typeof OrdersScreen>
export default meta
type Story = StoryObj<typeof OrdersScreen>

export const ToCome: Story = {
  play: async ({ canvas }) => {
    const which = within(canvas.getByRole('navigation', { name: 'Which orders' }))
    await expect(which.getByRole('link', { current: 'page' })).toHaveTextContent('To come')
    await expect(which.getByRole('link', { name: 'Past' })).toHaveAttribute('href', '/account/orders?when=past')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Past: Story = {
  args: { when: 'past', list: { kind: 'ready', orders: [paid, { ...cancelled, id: ANOTHER }] } },
}
export const Many: Story = {
  args: {
    when: 'past',
    list: {
      kind: 'ready',
      orders: many.slice(0, 20).map((order) => ({ ...order, status: 'collected' as const })),
      newerHref: '/account/orders?when=past',
      olderHref: '/account/orders?when=past&cursor=20',
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Older' })).toBeVisible()
  },
}
export const NothingToCome: Story = { args: { list: { kind: 'ready', orders: [] } } }
export const NothingPast: Story = { args: { when: 'past', list: { kind: 'ready', orders: [] } } }
export const Loading: Story = { args: { list: { kind: 'loading' } } }
export const Failed: Story = {
  args: { list: { kind: 'failed', reference: '7f9c24e8', onRetry: retry } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('7f9c24e8')).toBeVisible()
    await press(canvasElement, 'Try again')
    await expect(retry).toHaveBeenCalledOnce()
  },
}
export const LongText: Story = { args: { list: { kind: 'ready', orders: [longText] } } }

import type { Decorator, Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, within } from 'storybook/test'
import type { OrderFlags } from '#contracts/model/desk-order.ts'
import { many as disputes } from '#mocks/flat/dispute.ts'
import { many, typical } from '#mocks/flat/order.ts'
import { OrderScreen } from '#components/admin/order-screen.tsx'
import { OrdersScreen } from '#components/admin/orders-screen.tsx'
import { Flags, type SeenOrder } from '#components/admin/orders/flags.tsx'
import { saying } from '../account/answers.ts'
import { staff } from './desk.ts'
import { nth, worldWith } from './mock-world.tsx'

const { id, dueBy } = nth(disputes)
const dispute = { id, status: 'needs_response' as const, dueBy }
const flagged = (flags: Partial<OrderFlags>, order: SeenOrder = typical): SeenOrder => ({
  ...order,
  customer: { ...order.customer, phone: '01584 872000' },
  flags: { silence: null, dispute: null, ...flags },
})
const both = flagged({ silence: 'bounced', dispute })
const gone = saying({ kind: 'order_not_found' as const })

/** The flags alone, in a page of their own. */
const framed: Decorator = (story) => (
  <main className="p-6">
    <h1 className="sr-only">Flags</h1>
    {story()}
  </main>
)

const meta = {
  component: Flags,
  tags: ['operation:staff.orders.list', 'operation:staff.orders.get'],
  args: { order: both },
} satisfies Meta<typeof Flags>
export default meta
type Story = StoryObj<typeof Flags>

export const Both: Story = {
  decorators: [framed],
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Mails do not arrive: please ring/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: '01584 872000' })).toHaveAttribute('href', 'tel:01584872000')
    await expect(canvas.getByRole('link', { name: /^Disputed: answer by 18 March 2026/ })).toHaveAttribute(
      'href',
      `/staff/money/disputes/${id}`,
    )
  },
}
export const Phone: Story = { decorators: [framed], globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { decorators: [framed], globals: { theme: 'dark' } }
/** Who has given no telephone is told at the table. */
export const NoTelephone: Story = {
  decorators: [framed],
  args: {
    order: {
      ...flagged({ silence: 'complained' }),
      customer: { name: typical.customer.name, email: typical.customer.email },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/no telephone with the order/)).toBeVisible()
    await expect(canvas.queryByText(/^Disputed/)).toBeNull()
  },
}
export const TheBankDecides: Story = {
  decorators: [framed],
  args: { order: flagged({ dispute: { ...dispute, status: 'under_review' } }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: /^Disputed: the bank decides/ })).toBeVisible()
  },
}
export const AllIsWell: Story = {
  decorators: [framed],
  args: { order: flagged({}) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('list')).toBeNull()
  },
}
export const InTheList: Story = {
  render: () => (
    <OrdersScreen
      desk={staff}
      query={{ bakeSaleId: typical.bakeSale.id, status: null, search: '', sort: 'slot', cursor: null }}
      sales={[typical.bakeSale]}
      read={{
        kind: 'ready',
        nextCursor: null,
        orders: [both, ...many.slice(1, 4).map((order, at) => (at === 1 ? flagged({ dispute }, order) : order))],
      }}
      onAgain={fn()}
      onMark={fn(gone)}
      onTake={fn(gone)}
    />
  ),
  play: async ({ canvas }) => {
    const row = within(canvas.getByRole('row', { name: new RegExp(both.number) }))
    await expect(row.getByText(/^Mails do not arrive: please ring/)).toBeVisible()
  },
}
export const OnTheOrder: Story = {
  render: () => (
    <OrderScreen
      desk={staff}
      read={{ ...worldWith(typical).read, order: both }}
      menu={[]}
      onMark={fn(gone)}
      onPay={fn(gone)}
      onRefund={fn(gone)}
      onRefundLines={fn(gone)}
      onEdit={fn(gone)}
      onCancel={fn(gone)}
    />
  ),
  play: async ({ canvas }) => {
    const status = within(canvas.getByRole('region', { name: 'Status' }))
    await expect(status.getByText(/^Mails do not arrive/)).toBeVisible()
    await expect(status.getByRole('link', { name: /^Disputed/ })).toBeVisible()
  },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { Order } from '#contracts/model/order.ts'
import { many as sales } from '#mocks/flat/bake-sale-summary.ts'
import { longText, many, typical } from '#mocks/flat/order.ts'
import { OrdersScreen, type OrdersScreenProps } from '#components/admin/orders-screen.tsx'
import type { OrdersQuery } from '#components/admin/orders/query.ts'
import { press, saying } from '../account/answers.ts'
import { client } from '../shop/ask.ts'
import { staff } from './desk.ts'
import { answering, Reading } from './mock-world.tsx'

const query: OrdersQuery = { bakeSaleId: typical.bakeSale.id, status: null, search: '', sort: 'slot', cursor: null }
const STATES: Order['status'][] = [
  'confirmed',
  'ready',
  'collected',
  'awaiting_payment',
  'no_show',
  'expired',
  'cancelled',
]
const ofEachStatus = STATES.map((status, at) => ({
  ...(many[at] ?? typical),
  status,
  ...(status === 'cancelled' || status === 'expired' ? { balancePence: 0 } : {}),
  number: `BOB-${String(at)}EACH`,
  note: at === 1 ? 'Please slice the sourdough.' : null,
}))
const onAgain = fn()
const ready = (orders: Order[], nextCursor: string | null = null): OrdersScreenProps['read'] => ({
  kind: 'ready',
  orders,
  nextCursor,
})
const gone = saying({ kind: 'order_not_found' as const })

const meta = {
  component: OrdersScreen,
  tags: ['operation:staff.orders.list'],
  args: {
    desk: staff,
    query,
    sales: [typical.bakeSale, ...sales.slice(0, 4)],
    read: ready(ofEachStatus),
    onAgain,
    onMark: fn(gone),
    onTake: fn(gone),
  },
} satisfies Meta<typeof OrdersScreen>
export default meta
type Story = StoryObj<typeof OrdersScreen>

/** The slash leads to the search, but not out of another field. */
export const EachStatus: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table', { name: '7 orders' })).toBeVisible()
    const search = canvas.getByRole('searchbox')
    // The key is heard a moment after the page is there.
    await waitFor(async () => {
      await userEvent.keyboard('/')
      await expect(search).toHaveFocus()
    })
    await userEvent.keyboard('a/b')
    await expect(search).toHaveValue('a/b')
    await expect(canvas.getByRole('link', { name: 'Ready' })).toHaveAttribute(
      'href',
      `/staff/orders?bakeSale=${typical.bakeSale.id}&status=ready`,
    )
  },
}
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible()
    if (!window.matchMedia('(width < 64rem)').matches) return
    await expect(canvas.queryByRole('table')).toBeNull()
    const [first] = canvas.getAllByRole('article')
    if (!first) throw new Error('There is no card.')
    await expect(within(first).getByRole('button', { name: /^Collected: BOB-/ })).toBeVisible()
  },
}
export const One: Story = { args: { read: ready([typical]) } }
/** A page of the full size, and more behind it. */
export const Many: Story = {
  args: { query: { ...query, cursor: 'c1' }, read: ready(many, 'c2') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'To the first page' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      expect.stringContaining('cursor=c2'),
    )
  },
}
export const LongText: Story = { args: { read: ready([longText]) } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const NobodyHasOrdered: Story = { args: { read: ready([]) } }
export const NothingFound: Story = {
  args: { query: { ...query, search: 'Zebedee' }, read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/No order has “Zebedee”/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Look in all bake sales' })).toHaveAttribute(
      'href',
      '/staff/orders?bakeSale=all&search=Zebedee',
    )
  },
}
export const NoneOfTheseAnywhere: Story = {
  args: { query: { ...query, bakeSaleId: null, status: 'expired', sort: 'newest' }, read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: 'Look in all bake sales' })).toBeNull()
    await expect(canvas.getByRole('link', { name: 'Show all of them' })).toHaveAttribute(
      'href',
      '/staff/orders?bakeSale=all',
    )
  },
}
export const Loading: Story = { args: { read: { kind: 'loading' } } }

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: string): Story => ({
  parameters: answering('staff.orders.list', scenario),
  render: (args) => (
    <Reading
      loading={{ kind: 'loading' }}
      call={() => client.staff.orders.list({ sort: 'slot', bakeSaleId: typical.bakeSale.id })}
      ready={({ items, nextCursor }) => ready(items, nextCursor)}
    >
      {(read) => <OrdersScreen {...args} read={read} />}
    </Reading>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(told)).toBeVisible()
    if (scenario === 'typical') return
    await press(canvasElement, 'Try again')
    await waitFor(() => expect(onAgain).toHaveBeenCalled())
  },
})
export const FromTheMockWorld: Story = {
  ...reading('slow', '20 orders'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: /^\d+ orders$/ })).toBeVisible()
  },
}
const FAILED = 'The orders could not be read'
export const IsRefused = reading('INVALID_INPUT', FAILED)
export const TooOften = reading('RATE_LIMITED', FAILED)
export const OurFault = reading('UNEXPECTED', '7f9c24e8')
export const Offline = reading('offline', FAILED)

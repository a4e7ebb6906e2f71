import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, within } from 'storybook/test'
import type { Statement } from '#contracts/model/ledger.ts'
import { many as sales } from '#mocks/flat/bake-sale-summary.ts'
import { typical as order } from '#mocks/flat/order.ts'
import { StatementScreen } from '#components/admin/statement-screen.tsx'
import { client } from '../shop/ask.ts'
import { staff } from './desk.ts'
import { answering, Reading } from './mock-world.tsx'

const sale = order.bakeSale
const statement: Statement = {
  from: null,
  until: null,
  openingPence: 0,
  entries: [
    { kind: 'charge', count: 34, amountPence: 61_240 },
    { kind: 'discount', count: 5, amountPence: -1_480 },
    { kind: 'gift_card', count: 2, amountPence: -2_500 },
    { kind: 'payment', count: 29, amountPence: -50_140 },
    { kind: 'correction', count: 3, amountPence: -1_920 },
    { kind: 'refund', count: 1, amountPence: 480 },
  ],
  closingPence: 5_680,
}
const ready = (of: Statement): ComponentProps<typeof StatementScreen>['read'] => ({ kind: 'ready', statement: of })
const ofSale = { orderId: null, bakeSaleId: sale.id, day: null }

const meta = {
  component: StatementScreen,
  tags: ['operation:staff.orders.getStatement'],
  args: { desk: staff, query: ofSale, sales: [sale, ...sales.slice(0, 3)], orderNumber: null, read: ready(statement) },
} satisfies Meta<typeof StatementScreen>
export default meta
type Story = StoryObj<typeof StatementScreen>

/** The last line is the sum of those above it. */
export const OfABakeSale: Story = {
  play: async ({ canvas }) => {
    const rows = within(canvas.getByRole('table', { name: /Saturday market bake/ }))
    await expect(rows.getByRole('row', { name: /Sold/ })).toHaveTextContent('34£612.40')
    await expect(rows.getByRole('row', { name: /Still to be paid/ })).toHaveTextContent('£56.80')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const OfADay: Story = {
  args: {
    query: { orderId: null, bakeSaleId: null, day: '2026-03-14' },
    read: ready({
      from: '2026-03-14T00:00:00.000Z',
      until: '2026-03-15T00:00:00.000Z',
      openingPence: 53_000,
      entries: [{ kind: 'payment', count: 29, amountPence: -53_480 }],
      closingPence: -480,
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('row', { name: /From before that day/ })).toHaveTextContent('£530.00')
    await expect(canvas.getByRole('row', { name: /We owe customers/ })).toHaveTextContent('£4.80')
  },
}
export const OfOneOrder: Story = {
  args: { query: { ...ofSale, bakeSaleId: null, orderId: order.id }, orderNumber: order.number },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'All orders' })).toHaveAttribute('href', '/staff/statement')
  },
}
export const NothingInTheBooks: Story = { args: { read: ready({ ...statement, entries: [], closingPence: 0 }) } }
export const NothingAskedFor: Story = {
  args: { query: { orderId: null, bakeSaleId: null, day: null }, read: { kind: 'nothing' } },
}
export const NoSuchBooks: Story = { args: { read: { kind: 'missing' } } }

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.orders.getStatement', scenario),
  render: (args) => (
    <Reading
      loading={{ kind: 'nothing' }}
      call={() => client.staff.orders.getStatement({ bakeSaleId: sale.id })}
      ready={ready}
      missing={{ kind: 'missing' }}
    >
      {(read) => <StatementScreen {...args} read={read} />}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(told)).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /Sold/)
export const NoSuchOrder = reading('ORDER_NOT_FOUND', /There are no such books/)
export const NoSuchBakeSale = reading('BAKE_SALE_NOT_FOUND', /There are no such books/)
export const IsRefused = reading('INVALID_INPUT', /could not be added up/)
export const TooOften = reading('RATE_LIMITED', /could not be added up/)
export const OurFault = reading('UNEXPECTED', /7f9c24e8/)
export const Offline = reading('offline', /could not be added up/)

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, within } from 'storybook/test'
import { longText, typical } from '#mocks/flat/bake-sale.ts'
import { many } from '#mocks/flat/bake-sale-summary.ts'
import { BakeSalesScreen } from '#components/admin/bake-sales-screen.tsx'
import { admin, staff } from './desk.ts'

const STATES = ['draft', 'scheduled', 'open', 'closed', 'completed', 'cancelled'] as const
const ofEachState = STATES.map((state, at) => ({
  ...typical,
  state,
  id: typical.id.replace(/.$/, String(at)),
  title: `${typical.title} ${String(at + 1)}`,
}))

const meta = {
  component: BakeSalesScreen,
  tags: ['operation:staff.bakeSales.list'],
  args: { desk: admin, query: { sort: 'latest' }, bakeSales: ofEachState, nextCursor: null },
} satisfies Meta<typeof BakeSalesScreen>
export default meta
type Story = StoryObj<typeof BakeSalesScreen>

export const Typical: Story = {
  play: async ({ canvas }) => {
    const states = within(canvas.getByRole('navigation', { name: 'State' }))
    await expect(states.getByRole('link', { current: true })).toHaveTextContent('All')
    await expect(states.getByRole('link', { name: 'Drafts' })).toHaveAttribute('href', '/staff/bake-sales?status=draft')
    await expect(canvas.getByRole('link', { name: 'New bake sale' })).toBeVisible()
    await expect(canvas.getAllByRole('row')).toHaveLength(STATES.length + 1)
    await expect(canvas.queryByRole('navigation', { name: 'Pages' })).toBeNull()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** They look, and an admin makes new ones. */
export const ForStaff: Story = {
  args: { desk: staff },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: 'New bake sale' })).toBeNull()
  },
}
/** What is chosen stays chosen from page to page. */
export const ManyPages: Story = {
  args: { bakeSales: many, query: { status: 'published', sort: 'soonest', cursor: 'one' }, nextCursor: 'two' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      '/staff/bake-sales?status=published&sort=soonest&cursor=two',
    )
    await expect(canvas.getByRole('link', { name: 'To the first page' })).toHaveAttribute(
      'href',
      '/staff/bake-sales?status=published&sort=soonest',
    )
    await expect(canvas.getByRole('link', { name: 'Latest first' })).toHaveAttribute(
      'href',
      '/staff/bake-sales?status=published',
    )
  },
}
export const Empty: Story = {
  args: { bakeSales: [], query: { status: 'cancelled', sort: 'latest' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('There is none of these.')).toBeVisible()
  },
}
export const LongText: Story = { args: { bakeSales: [longText] } }
export const ByNight: Story = { globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import {
  cancelled,
  closed,
  closesInOneMinute,
  longText,
  scheduled,
  typical as saturday,
} from '#mocks/flat/bake-sale.ts'
import { empty, many, one, typical } from '#mocks/flat/bake-sale-summary.ts'
import { NOW } from '#mocks/now.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { BakeSalesScreen } from '#components/shop/bake-sales-screen.tsx'

/** Several states side by side: the same summaries, each with an identity of its own. */
const apart = (sales: BakeSaleSummary[]) =>
  sales.map((sale, index) => ({ ...sale, id: `${sale.id.slice(0, -2)}${String(index + 10)}` }))

const everyState = apart([
  { ...closed, onDate: '2026-03-11' },
  { ...closesInOneMinute, onDate: '2026-03-12' },
  { ...cancelled, onDate: '2026-03-13' },
  ...one,
  ...one.map((sale) => ({ ...sale, onDate: '2026-03-21' })),
  scheduled,
])

const meta = {
  component: BakeSalesScreen,
  tags: ['operation:bakeSales.list'],
  args: { sales: typical, now: NOW },
} satisfies Meta<typeof BakeSalesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('link', { name: 'Saturday 14 March: Saturday market bake, Ludlow Market. Taking orders' }),
    ).toHaveAttribute('href', `/bake-sales/${saturday.slug}`)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const EveryState: Story = { args: { sales: everyState, soldOut: [everyState[4]?.id ?? ''] } }
export const One: Story = { args: { sales: one } }
export const TwoOnOneDay: Story = {
  args: { sales: apart([...one, ...one]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: /^Saturday 14 March: .*; / })).toHaveAttribute(
      'href',
      '#day-2026-03-14',
    )
  },
}
/** By keyboard: on to the next month and back; at the end the way on leads nowhere. */
export const TurningThePages: Story = {
  args: { sales: many.slice(0, 6) },
  play: async ({ canvas }) => {
    canvas.getByRole('link', { name: 'April 2026' }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('table', { name: 'April 2026' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'May 2026' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(canvas.getByRole('link', { name: 'March 2026' }))
    await expect(canvas.getByRole('table', { name: 'March 2026' })).toBeVisible()
  },
}
export const AYearAhead: Story = { args: { sales: many, month: '2026-10' } }
export const LongText: Story = { args: { sales: [longText] } }
export const None: Story = { args: { sales: empty } }

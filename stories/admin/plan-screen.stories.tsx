import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { longText, typical } from '#mocks/flat/bake-plan.ts'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { PlanScreen } from '#components/admin/plan-screen.tsx'
import { staff } from './desk.ts'

const first = typical.lines[0] ?? { menuItemId: '', productName: '', variantName: '', quantity: 0 }

const meta = {
  component: PlanScreen,
  tags: ['operation:staff.bakeSales.getPlan'],
  args: { desk: staff, sale, plan: typical },
} satisfies Meta<typeof PlanScreen>
export default meta
type Story = StoryObj<typeof PlanScreen>

/** Orders still come in. */
export const Growing: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('It may still change')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Print this page' })).toBeVisible()
    await expect(canvas.getByRole('rowheader', { name: `${first.productName}, ${first.variantName}` })).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Frozen: Story = {
  args: {
    plan: {
      ...typical,
      frozenAt: sale.cutoffAt,
      byPool: [{ poolId: first.menuItemId, name: 'Deck oven, first bake', units: 54 }],
      addenda: [
        { ...first, sequence: 1, at: sale.cutoffAt, units: -2, reason: 'The customer rang.' },
        { ...first, sequence: 2, at: sale.cutoffAt, units: 3, reason: 'Somebody came by.' },
      ].map(({ quantity: _quantity, ...one }) => one),
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('It may still change')).toBeNull()
    await expect(canvas.getByText('−2')).toBeVisible()
    await expect(canvas.getByText('+3')).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'By pool' })).toBeVisible()
  },
}
export const NobodyHasOrdered: Story = {
  args: { plan: { ...typical, orders: 0, lines: [], bySlot: [], byPool: [] } },
}
export const LongText: Story = { args: { plan: longText } }
export const ByNight: Story = { globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { empty, many, typical } from '#mocks/flat/bake-sale-summary.ts'
import { BakeSaleNotFoundScreen } from '#components/shop/bake-sale-not-found-screen.tsx'

const meta = {
  component: BakeSaleNotFoundScreen,
  tags: ['operation:bakeSales.list'],
  args: { open: typical },
} satisfies Meta<typeof BakeSaleNotFoundScreen>
export default meta
type Story = StoryObj<typeof meta>

export const SomeAreOpen: Story = {}
export const ManyAreOpen: Story = { args: { open: many } }
export const NoneIsOpen: Story = { args: { open: empty } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import {
  closesInOneMinute,
  emptyMenu,
  longText,
  scheduled,
  soldOut,
  typical as nextSale,
} from '#mocks/flat/bake-sale.ts'
import { empty, many, one, typical } from '#mocks/flat/bake-sale-summary.ts'
import { NOW } from '#mocks/now.ts'
import { HomeScreen } from '#components/shop/home-screen.tsx'

const meta = {
  component: HomeScreen,
  tags: ['operation:bakeSales.list', 'operation:bakeSales.get'],
  args: { sales: typical, next: nextSale, now: NOW },
} satisfies Meta<typeof HomeScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const OneBakeSale: Story = { args: { sales: one } }
export const ManyBakeSales: Story = { args: { sales: many } }
export const NoBakeSale: Story = { args: { sales: empty, next: null } }
export const NextIsScheduled: Story = { args: { next: scheduled } }
export const ClosesInOneMinute: Story = { args: { next: closesInOneMinute } }
export const SoldOut: Story = { args: { next: soldOut } }
export const MenuToFollow: Story = { args: { next: emptyMenu } }
export const LongText: Story = { args: { next: longText } }

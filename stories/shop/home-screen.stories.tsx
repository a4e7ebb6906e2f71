import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import {
  closesInOneMinute,
  emptyMenu,
  longText,
  scheduled,
  soldOut,
  typical as nextSale,
} from '#mocks/flat/bake-sale.ts'
import { longText as longProduct, many as products, noPicture } from '#mocks/flat/product.ts'
import { longText as longPost } from '#mocks/flat/journal-post.ts'
import { empty, many, one, typical } from '#mocks/flat/bake-sale-summary.ts'
import { NOW } from '#mocks/now.ts'
import { HomeScreen } from '#components/shop/home-screen.tsx'
import { posts, summaries } from './posts.ts'

const meta = {
  component: HomeScreen,
  tags: [
    'operation:bakeSales.list',
    'operation:bakeSales.get',
    'operation:content.listPosts',
    'operation:catalogue.list',
  ],
  args: {
    sales: typical,
    next: nextSale,
    bestsellers: products.slice(0, 4),
    posts: summaries(posts.slice(0, 3)),
    now: NOW,
  },
} satisfies Meta<typeof HomeScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Baked for you on Saturday 14 March')
    await expect(canvas.getByText('2 days 11 hours left')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'All bake sales' })).toHaveAttribute('href', '/bake-sales')
  },
}
export const NobodyHasOrderedYet: Story = { args: { bestsellers: [] } }
export const LongBestsellers: Story = { args: { bestsellers: [longProduct, noPicture, ...products.slice(0, 1)] } }
export const NothingWrittenYet: Story = { args: { posts: [] } }
export const OneLongPost: Story = { args: { posts: summaries([longPost]) } }
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const OneBakeSale: Story = { args: { sales: one } }
export const ManyBakeSales: Story = { args: { sales: many } }
export const NoBakeSale: Story = { args: { sales: empty, next: null } }
export const NextIsScheduled: Story = { args: { next: scheduled } }
export const ClosesInOneMinute: Story = { args: { next: closesInOneMinute } }
export const SoldOut: Story = { args: { next: soldOut } }
export const MenuToFollow: Story = { args: { next: emptyMenu } }
export const LongText: Story = { args: { next: longText } }

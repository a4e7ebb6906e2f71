import type { Meta, StoryObj } from '@storybook/nextjs'
import { emojiName, longText, many, noPicture } from '#mocks/flat/product.ts'
import { ProductsScreen } from '#components/shop/products-screen.tsx'

const meta = {
  component: ProductsScreen,
  tags: ['operation:catalogue.list', 'operation:catalogue.listCategories'],
  args: { products: many.slice(0, 12) },
} satisfies Meta<typeof ProductsScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const One: Story = { args: { products: many.slice(0, 1) } }
export const Empty: Story = { args: { products: [] } }
export const OddNames: Story = {
  args: { products: [longText, emojiName, noPicture].map((product, index) => ({ ...product, id: String(index) })) },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, within } from 'storybook/test'
import { fourteenAllergens, longText, many as all } from '#mocks/flat/product.ts'
import { AllergenMatrixScreen } from '#components/shop/allergen-matrix-screen.tsx'

const meta = {
  component: AllergenMatrixScreen,
  tags: ['operation:catalogue.list'],
  args: { products: all.slice(0, 12) },
} satisfies Meta<typeof AllergenMatrixScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /Country sourdough/ })
    await expect(within(row).getAllByText('contains')).toHaveLength(1)
    await expect(within(row).getAllByRole('cell')).toHaveLength(14)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const AllFourteen: Story = { args: { products: [fourteenAllergens] } }
export const Many: Story = { args: { products: all } }
export const LongText: Story = { args: { products: [longText] } }
export const Empty: Story = { args: { products: [] } }

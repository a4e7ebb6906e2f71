import type { Meta, StoryObj } from '@storybook/nextjs'
import { fourteenAllergens, typical } from '#mocks/flat/product.ts'
import { Allergens, Ingredients } from '#components/shop/allergens.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Allergens, decorators: [pad], args: typical } satisfies Meta<typeof Allergens>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const None: Story = { args: { allergens: [], mayContain: [] } }
export const AllFourteen: Story = { args: { allergens: [...fourteenAllergens.allergens], mayContain: [] } }
export const InTheIngredients: Story = { render: () => <Ingredients ingredients={typical.ingredients} /> }
export const FourteenInTheIngredients: Story = {
  render: () => <Ingredients ingredients={fourteenAllergens.ingredients} />,
}

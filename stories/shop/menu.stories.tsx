import type { Meta, StoryObj } from '@storybook/nextjs'
import { manyItems, oneItem, soldOut, typical } from '#mocks/flat/bake-sale.ts'
import { Menu } from '#components/shop/menu.tsx'
import { Page } from '#components/shop/page.tsx'
import { fillBasket } from './fill-basket.ts'

const meta = {
  component: Menu,
  args: { sale: typical, canOrder: true },
  decorators: [
    (Story) => (
      <Page>
        <h1 className="sr-only">Menu</h1>
        <Story />
      </Page>
    ),
  ],
} satisfies Meta<typeof Menu>
export default meta
type Story = StoryObj<typeof meta>

export const NothingChosen: Story = {}
export const SomethingChosen: Story = {
  beforeEach: () => {
    fillBasket(typical, { 0: 2 })
  },
}
export const ForReadingOnly: Story = { args: { canOrder: false } }
export const OneItem: Story = { args: { sale: oneItem } }
export const ManyItems: Story = { args: { sale: manyItems } }
export const SoldOut: Story = { args: { sale: soldOut } }

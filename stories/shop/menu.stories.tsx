import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { manyItems, oneItem, soldOut, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
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

/** A world in which others were faster since the page was made. */
function lastTwo() {
  const world = createWorld()
  const loaf = world.bakery.bakeSales[0]?.menu[0]
  if (loaf) loaf.reserved = loaf.capacity - 2
  return world
}

/** The page is a minute old; what is left is asked when it is opened, and what one has chosen stays. */
export const OthersWereFaster: Story = {
  args: { isLive: true },
  tags: ['operation:bakeSales.getAvailability'],
  parameters: { msw: { handlers: handlers({}, lastTwo()) } },
  beforeEach: () => {
    fillBasket(typical, { 0: 1 })
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Only 2 left')).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'Basket' })).toHaveTextContent('1 item')
  },
}
const stays: Story['play'] = async ({ canvas }) => {
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await expect(canvas.queryByText('Only 2 left')).toBeNull()
}
/** Nobody says what is left: the page stays as it is. */
export const NobodyAnswers: Story = {
  args: { isLive: true },
  parameters: { msw: { handlers: handlers({ 'bakeSales.getAvailability': 'UNEXPECTED' }) } },
  play: stays,
}
export const Offline: Story = {
  args: { isLive: true },
  parameters: { msw: { handlers: handlers({ 'bakeSales.getAvailability': 'offline' }) } },
  play: stays,
}

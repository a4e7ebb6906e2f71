import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { edgeItems, manyItems, oneItem, soldOut, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { Menu } from '#components/shop/menu.tsx'
import { NO_FILTER } from '#lib/menu-filter.ts'
import { Page } from '#components/shop/page.tsx'
import { keepBasket, makeBasket } from './make-basket.ts'

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
    keepBasket(makeBasket([typical, { 0: 2 }]))
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
    keepBasket(makeBasket([typical, { 0: 1 }]))
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Only 2 left')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Basket' })).toHaveTextContent('1 item'))
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
export const Searching: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search the menu' }), 'almond')
    await expect(canvas.getByRole('heading', { name: 'Plum and almond Danish' })).toBeVisible()
    await expect(canvas.queryByRole('heading', { name: 'Seeded rye' })).toBeNull()
    await waitFor(() => expect(new URLSearchParams(location.search).get('q')).toBe('almond'))
  },
}
export const OneCategory: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'Pastry' }))
    await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(1)
    await userEvent.click(canvas.getByRole('radio', { name: 'Everything' }))
    await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(3)
  },
}
/** By keyboard alone: open, choose, and go on to what is left. */
export const WithoutNuts: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Allergies and diet'))
    canvas.getByRole('checkbox', { name: 'nuts' }).focus()
    await userEvent.keyboard(' ')
    await expect(canvas.getByText('Whatever contains nuts, or may contain it, is hidden.')).toBeVisible()
    await expect(canvas.getByText('2 of 17 on the menu')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show what matches' }))
    await expect(canvas.getByRole('status').parentElement).toHaveFocus()
  },
}
export const ByChoice: Story = { args: { filter: { ...NO_FILTER, diets: ['no-milk-or-egg'] } } }
export const NothingMatches: Story = {
  args: { filter: { ...NO_FILTER, search: 'sourdough', without: ['cereals_containing_gluten', 'milk'] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nothing on this menu matches')).toBeVisible()
    await userEvent.click(canvas.getByRole('link', { name: 'Show the whole menu' }))
    await expect(canvas.getByText('17 on the menu')).toBeVisible()
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
  },
}
export const NothingMatchesALongWord: Story = {
  args: { filter: { ...NO_FILTER, search: 'pumpernickel'.repeat(8) } },
}
export const FourteenAllergens: Story = { args: { sale: edgeItems, filter: { ...NO_FILTER, without: ['lupin'] } } }

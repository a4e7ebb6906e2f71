import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { another, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { LiveBasketDrawer } from '#components/shop/live-basket-drawer.tsx'
import { keepBasket, makeBasket, worldWith } from './make-basket.ts'

const basket = makeBasket([typical, { 0: 2, 7: 1 }], [another, { 3: 2 }])
const LOAF = 'Country sourdough, Large, 900 g'

const meta = {
  component: LiveBasketDrawer,
  tags: ['operation:basket.get', 'operation:basket.setLine'],
  args: { isOpen: true, onClose: fn() },
  parameters: { msw: { handlers: handlers({}, worldWith(basket)) } },
  beforeEach: () => {
    keepBasket(basket)
  },
} satisfies Meta<typeof LiveBasketDrawer>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** What is pressed here is what the bakery keeps. */
export const OneMore: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: `One more ${LOAF}` }))
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('3')
    await waitFor(() => expect(canvas.queryByText('One moment …')).toBeNull())
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('3')
  },
}
/** What another tab took out is gone as soon as this one opens. */
export const ChangedElsewhere: Story = {
  parameters: { msw: { handlers: handlers({}, worldWith(makeBasket([typical, { 7: 1 }]))) } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByText('Country sourdough')).toBeNull())
    await expect(canvas.getByText('Cardamom bun')).toBeVisible()
  },
}

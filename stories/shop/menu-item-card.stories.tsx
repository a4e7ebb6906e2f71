import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { edgeItems, freeItem, soldOut, typical } from '#mocks/flat/bake-sale.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { WaitingListForm } from '#components/shop/waiting-list-form.tsx'
import { MenuItemCard } from '#components/shop/menu-item-card.tsx'
import { pad } from '../pad.tsx'

const itemOf = (sale: BakeSaleDetail, place = 0) => {
  const item = sale.menu[place]
  if (!item) throw new Error(`The menu has no item ${String(place)}.`)
  return item
}

const meta = {
  component: MenuItemCard,
  decorators: [pad],
  args: {
    item: itemOf(typical),
    quantity: 0,
    returnTo: `/bake-sales/${typical.slug}`,
    canOrder: true,
    onChange: () => undefined,
  },
  render: function Choosing({ quantity, ...args }) {
    const [count, setCount] = useState(quantity)
    return (
      <section aria-labelledby="menu">
        <h2 id="menu" className="sr-only">
          Menu
        </h2>
        <MenuItemCard {...args} quantity={count} onChange={setCount} />
      </section>
    )
  },
} satisfies Meta<typeof MenuItemCard>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('1')
    await expect(canvas.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' })).toHaveFocus()
    await userEvent.click(canvas.getByText(/Ingredients/))
    await expect(canvas.getByText('sea salt', { exact: false })).toBeVisible()
  },
}
export const InTheBasket: Story = { args: { quantity: 2 } }
export const TheMostForOneCustomer: Story = {
  args: { quantity: 4 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('4 is the most for one customer')).toBeVisible()
  },
}
/** What was pressed was not taken: the number is back, and the reason stands beside it. */
export const Refused: Story = {
  args: { quantity: 2, refusal: { kind: 'sold_out', left: 2 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Somebody was faster: only 2 left.')
    await expect(canvas.getByRole('button', { name: /^One more/ })).toBeDisabled()
  },
}
export const RefusedWithNoneInIt: Story = { args: { refusal: { kind: 'full', why: 'lines' } } }
export const FewLeft: Story = { args: { item: { ...itemOf(typical), left: 3 }, quantity: 3 } }
export const SoldOut: Story = {
  args: { item: itemOf(soldOut) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Sold out')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
export const SoldOutWithWaitingList: Story = {
  args: {
    item: itemOf(soldOut),
    whenSoldOut: (
      <WaitingListForm
        name="Country sourdough, Large, 900 g"
        menuItemId={itemOf(soldOut).id}
        perCustomerLimit={4}
        returnTo="/bake-sales/a-sale"
        state={{ kind: 'idle' }}
        onJoin={() => undefined}
      />
    ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(/^Tell me when one is free/, { selector: 'summary' }))
    await expect(canvas.getByRole('textbox', { name: 'E-mail' })).toBeVisible()
  },
}
export const ForReadingOnly: Story = { args: { canOrder: false } }
export const Free: Story = { args: { item: itemOf(freeItem) } }
export const FourteenAllergens: Story = { args: { item: itemOf(edgeItems, 0) } }
export const EmojiName: Story = { args: { item: itemOf(edgeItems, 1) } }
export const NoPicture: Story = { args: { item: itemOf(edgeItems, 2) } }
export const LongText: Story = { args: { item: itemOf(edgeItems, 3) } }

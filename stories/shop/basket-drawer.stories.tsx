import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { clockChangeDay, closed, longText, typical as saturday } from '#mocks/flat/bake-sale.ts'
import { NOW } from '#mocks/now.ts'
import { BasketDrawer } from '#components/shop/basket-drawer.tsx'
import { Page } from '#components/shop/page.tsx'
import { Button } from '#components/ui/button.tsx'
import { makeBasket } from './make-basket.ts'

const meta = {
  component: BasketDrawer,
  tags: ['operation:basket.get'],
  args: {
    basket: makeBasket([saturday, { 0: 2, 5: 4 }], [clockChangeDay, { 2: 1 }]),
    now: NOW,
    next: saturday,
    isOpen: true,
    onClose: fn(),
    onQuantity: fn(),
    onMove: fn(),
  },
  render: function Opening({ isOpen: isOpenFirst, onClose, ...args }) {
    const [isOpen, setIsOpen] = useState(isOpenFirst)
    return (
      <Page className="py-6">
        <h1 className="text-hero">Saturday 14 March</h1>
        <Button
          onClick={() => {
            setIsOpen(true)
          }}
        >
          Basket
        </Button>
        <BasketDrawer
          {...args}
          isOpen={isOpen}
          onClose={() => {
            setIsOpen(false)
            onClose()
          }}
        />
      </Page>
    )
  },
} satisfies Meta<typeof BasketDrawer>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** By keyboard: open, Escape, and the focus is where it was. */
export const OpeningAndClosing: Story = {
  args: { isOpen: false },
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Basket' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const drawer = await canvas.findByRole('dialog', { name: 'Your basket' })
    await expect(drawer).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null)
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(opener).toHaveFocus()
  },
}
export const OneLine: Story = { args: { basket: makeBasket([saturday, { 0: 1 }]) } }
export const ClosedMeanwhile: Story = { args: { basket: makeBasket([closed, { 0: 2 }], [saturday, { 0: 1 }]) } }
export const LongText: Story = { args: { basket: makeBasket([longText, { 0: 1 }]) } }
export const Empty: Story = { args: { basket: makeBasket() } }
export const Offline: Story = { args: { isWaiting: true } }

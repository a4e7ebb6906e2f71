import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { SiteHeader } from '#components/shop/site-header.tsx'
import { keepBasket, makeBasket, worldWith } from './make-basket.ts'

const basket = makeBasket([typical, { 0: 2, 7: 4 }])

const meta = { component: SiteHeader } satisfies Meta<typeof SiteHeader>
export default meta
type Story = StoryObj<typeof meta>

export const EmptyBasket: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Basket' })).toHaveAttribute('href', '/basket')
    await expect(canvas.getByRole('link', { name: 'Bake sales' })).toHaveAttribute('href', '/bake-sales')
  },
}
export const FullBasket: Story = {
  beforeEach: () => {
    keepBasket(basket)
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Basket 6 items' })).toHaveAttribute('href', '/basket')
  },
}
/** The cookie says that there is something: it is asked for, and opens beside the page. */
export const OpeningTheDrawer: Story = {
  tags: ['operation:basket.get'],
  parameters: { msw: { handlers: handlers({}, worldWith(basket)) } },
  beforeEach: () => {
    document.cookie = 'bob_basket_count=6; path=/'
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('link', { name: 'Basket 6 items' }))
    await expect(await canvas.findByRole('dialog', { name: 'Your basket' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await expect(canvas.getByRole('link', { name: 'Basket 6 items' })).toHaveFocus()
  },
}
export const WhatTheBrowserKeptIsBroken: Story = {
  beforeEach: () => {
    localStorage.setItem('bob.basket.v2', '{"broken":')
  },
}
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  beforeEach: () => {
    keepBasket(basket)
  },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { typical } from '#mocks/flat/bake-sale.ts'
import { SiteHeader } from '#components/shop/site-header.tsx'
import { fillBasket } from './fill-basket.ts'

const meta = { component: SiteHeader } satisfies Meta<typeof SiteHeader>
export default meta
type Story = StoryObj<typeof meta>

export const EmptyBasket: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: /Basket/ })).toBeNull()
    await expect(canvas.getByRole('link', { name: 'Bake sales' })).toHaveAttribute('href', '/bake-sales')
  },
}
export const FullBasket: Story = {
  beforeEach: () => {
    fillBasket(typical, { 0: 2, 7: 4 })
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Basket 6 items' })).toHaveAttribute(
      'href',
      `/bake-sales/${typical.slug}/checkout`,
    )
  },
}
export const WhatTheBrowserKeptIsBroken: Story = {
  beforeEach: () => {
    localStorage.setItem('bob.baskets.v1', '{"broken":')
  },
}
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  beforeEach: () => {
    fillBasket(typical, { 0: 2, 7: 4 })
  },
}

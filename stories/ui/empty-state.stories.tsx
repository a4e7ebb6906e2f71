import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: EmptyState,
  decorators: [pad],
  args: {
    scene: 'empty-basket',
    title: 'Nothing in it yet',
    children: <p className="text-lg">There is nothing in your basket, and the oven is waiting.</p>,
    action: (
      <>
        <ButtonLink href="/bake-sales">See the bake sales</ButtonLink>
        <TextLink href="/products">What we bake</TextLink>
      </>
    ),
  },
} satisfies Meta<typeof EmptyState>
export default meta
type Story = StoryObj<typeof meta>

export const Basket: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2, name: 'Nothing in it yet' })).toBeVisible()
    await expect(canvas.queryByRole('img')).toBeNull()
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'See the bake sales' })).toHaveFocus()
  },
}
export const Closed: Story = {
  args: {
    scene: 'closed-shutters',
    title: 'The shutters are down',
    children: <p>We bake again in April.</p>,
    action: undefined,
  },
}
export const NothingFound: Story = { args: { scene: 'loaf-mark', title: 'No bake fits that', action: undefined } }
export const TitleOnly: Story = { args: { children: undefined, action: undefined, level: 1 } }
export const LongText: Story = {
  args: {
    title: LONG,
    children: (
      <>
        <p>{UNBROKEN}</p>
        <p dir="rtl">{RTL}</p>
      </>
    ),
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

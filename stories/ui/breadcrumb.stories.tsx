import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, within } from 'storybook/test'
import { Breadcrumb } from '#components/ui/breadcrumb.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: Breadcrumb,
  decorators: [pad],
  args: {
    trail: [
      { label: 'What we bake', href: '/products' },
      { label: 'Bread', href: '/products#bread' },
    ],
    here: 'Country sourdough',
  },
} satisfies Meta<typeof Breadcrumb>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas }) => {
    const nav = canvas.getByRole('navigation', { name: 'You are here' })
    await expect(within(nav).getAllByRole('link')).toHaveLength(2)
    await expect(within(nav).getByText('Country sourdough')).toHaveAttribute('aria-current', 'page')
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'What we bake' })).toHaveFocus()
  },
}
export const AtTheTop: Story = { args: { trail: [] } }
export const Many: Story = {
  args: {
    trail: Array.from({ length: 9 }, (_, at) => ({
      label: `Shelf ${String(at + 1)}`,
      href: `/products/${String(at)}`,
    })),
  },
}
export const LongText: Story = {
  args: {
    trail: [
      { label: LONG, href: '/products' },
      { label: RTL, href: '/products/rtl' },
    ],
    here: UNBROKEN,
  },
}
export const Phone: Story = { ...LongText, play: undefined, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

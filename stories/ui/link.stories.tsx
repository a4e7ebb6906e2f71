import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { TextLink } from '#components/ui/link.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: TextLink,
  decorators: [pad],
  args: { href: '/bake-sales', children: 'See the bake sales' },
} satisfies Meta<typeof TextLink>
export default meta
type Story = StoryObj<typeof meta>

export const Inline: Story = {
  args: { children: 'what is in our bread' },
  render: (args) => (
    <p>
      We write down <TextLink {...args} />, to the last seed, because somebody will ask.
    </p>
  ),
}
export const Standalone: Story = { args: { look: 'standalone' } }
export const Danger: Story = { args: { look: 'danger', children: 'Cancel this order' } }
export const External: Story = {
  args: { href: 'https://www.openstreetmap.org/', isExternal: true, children: 'Find us on the map' },
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'Find us on the map (opens in a new tab)' })
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', 'noreferrer')
  },
}
export const FocusedByKeyboard: Story = {
  args: { look: 'standalone' },
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'See the bake sales' })).toHaveFocus()
  },
}
export const LongText: Story = { args: { look: 'standalone', children: LONG } }
export const Unbroken: Story = { args: { children: UNBROKEN } }
export const RightToLeft: Story = {
  args: { look: 'standalone', children: RTL },
  render: (args) => (
    <div dir="rtl">
      <TextLink {...args} />
    </div>
  ),
}
export const Phone: Story = {
  render: () => (
    <div className="space-y-4">
      <p>
        Bread keeps <TextLink href="/how-it-works">for a week in paper</TextLink>, and longer in the freezer.
      </p>
      <p>
        <TextLink look="standalone" href="/products">
          {UNBROKEN}
        </TextLink>
      </p>
      <TextLink look="danger" href="/">
        Cancel this order
      </TextLink>
    </div>
  ),
  globals: { viewport: { value: 'phone' } },
}

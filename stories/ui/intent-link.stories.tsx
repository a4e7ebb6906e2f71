import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: IntentLink,
  decorators: [pad],
  args: { href: '/bake-sales', children: 'All bake sales' },
} satisfies Meta<typeof IntentLink>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Focused: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'All bake sales' })).toHaveFocus()
  },
}
export const LongText: Story = { args: { children: 'A link whose words go on and on until the line has to be broken' } }

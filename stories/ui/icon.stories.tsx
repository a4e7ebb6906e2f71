import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Icon } from '#components/ui/icon.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Icon, decorators: [pad], args: { name: 'basket' } } satisfies Meta<typeof Icon>
export default meta
type Story = StoryObj<typeof meta>

/** Beside words an icon says nothing of its own. */
export const BesideWords: Story = {
  render: (args) => (
    <p>
      <Icon {...args} /> Your basket
    </p>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('img')).toBeNull()
  },
}
export const Alone: Story = {
  args: { label: 'Basket', className: 'size-10 text-rust' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img', { name: 'Basket' })).toBeVisible()
  },
}

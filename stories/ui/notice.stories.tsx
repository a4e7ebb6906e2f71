import type { Meta, StoryObj } from '@storybook/nextjs'
import { Notice } from '#components/ui/notice.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: Notice,
  decorators: [pad],
  args: { title: 'Ordering opens at 8am on Sunday 15 March' },
} satisfies Meta<typeof Notice>
export default meta
type Story = StoryObj<typeof meta>

export const Calm: Story = { args: { children: <p>Until then, have a look at what we will bake.</p> } }
export const Good: Story = { args: { look: 'good', title: 'Kept' } }
export const Bad: Story = {
  args: {
    look: 'bad',
    role: 'alert',
    title: 'Somebody was faster',
    children: <p>Country sourdough has just sold out.</p>,
  },
}
export const TitleOnly: Story = {}

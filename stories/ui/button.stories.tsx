import type { Meta, StoryObj } from '@storybook/nextjs'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Button, decorators: [pad], args: { children: 'Place the order' } } satisfies Meta<
  typeof Button
>
export default meta
type Story = StoryObj<typeof meta>

export const Primary: Story = {}
export const Secondary: Story = { args: { look: 'secondary' } }
export const Quiet: Story = { args: { look: 'quiet' } }
export const FullWidth: Story = { args: { width: 'full' } }
export const Busy: Story = { args: { disabled: true, 'aria-busy': true, children: 'Writing it in the book …' } }
export const LongText: Story = {
  args: { children: 'A button whose words go on for longer than anybody had thought they would' },
}
export const AsALink: Story = { render: () => <ButtonLink href="/">To the next bake sale</ButtonLink> }

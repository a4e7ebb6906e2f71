import type { Meta, StoryObj } from '@storybook/nextjs'
import { WaitingLinkScreen } from '#components/shop/waiting-link-screen.tsx'

const meta = { component: WaitingLinkScreen, parameters: { layout: 'fullscreen' } } satisfies Meta<
  typeof WaitingLinkScreen
>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

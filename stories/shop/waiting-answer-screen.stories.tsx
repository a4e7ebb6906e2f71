import type { Meta, StoryObj } from '@storybook/nextjs'
import { WaitingAnswerScreen } from '#components/shop/waiting-answer-screen.tsx'

const meta = {
  component: WaitingAnswerScreen,
  parameters: { layout: 'fullscreen' },
  args: { state: { kind: 'joined', email: null, position: 2 }, backHref: '/bake-sales' },
} satisfies Meta<typeof WaitingAnswerScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Joined: Story = {}
export const NoAddress: Story = { args: { state: { kind: 'invalid' } } }
export const FreeAgain: Story = { args: { state: { kind: 'not_sold_out', left: 2 } } }
export const OurFault: Story = { args: { state: { kind: 'error', reference: 'k3mP9xQv' } } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { HowItWorksScreen } from '#components/shop/how-it-works-screen.tsx'

const meta = { component: HowItWorksScreen } satisfies Meta<typeof HowItWorksScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { AboutScreen } from '#components/shop/about-screen.tsx'

const meta = { component: AboutScreen } satisfies Meta<typeof AboutScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

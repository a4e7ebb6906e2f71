import type { Meta, StoryObj } from '@storybook/nextjs'
import { PrivacyScreen } from '#components/shop/privacy-screen.tsx'

const meta = { component: PrivacyScreen } satisfies Meta<typeof PrivacyScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

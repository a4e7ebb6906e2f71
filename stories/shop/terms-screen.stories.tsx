import type { Meta, StoryObj } from '@storybook/nextjs'
import { TermsScreen } from '#components/shop/terms-screen.tsx'

const meta = { component: TermsScreen } satisfies Meta<typeof TermsScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { CookiesScreen } from '#components/shop/cookies-screen.tsx'

const meta = { component: CookiesScreen } satisfies Meta<typeof CookiesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

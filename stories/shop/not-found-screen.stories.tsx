import type { Meta, StoryObj } from '@storybook/nextjs'
import { NotFoundScreen } from '#components/shop/not-found-screen.tsx'

const meta = { component: NotFoundScreen } satisfies Meta<typeof NotFoundScreen>
export default meta

export const Typical: StoryObj<typeof meta> = {}
export const Phone: StoryObj<typeof meta> = { globals: { viewport: { value: 'phone' } } }

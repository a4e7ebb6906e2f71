import type { Meta, StoryObj } from '@storybook/nextjs'
import { SceneScreen } from '#components/shop/scene-screen.tsx'

const meta = {
  component: SceneScreen,
  args: { title: 'Not as it should be', scene: 'burnt-toast', children: <p className="text-xl">What to do now.</p> },
} satisfies Meta<typeof SceneScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

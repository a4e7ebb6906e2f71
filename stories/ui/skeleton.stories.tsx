import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Skeleton, SkeletonCard, SkeletonPicture, SkeletonText } from '#components/ui/skeleton.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: Skeleton,
  decorators: [pad],
  args: { label: 'The menu is coming', children: <SkeletonText /> },
} satisfies Meta<typeof Skeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Text: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('The menu is coming')
  },
}
export const OneLine: Story = { args: { children: <SkeletonText lines={1} /> } }
export const Picture: Story = { args: { children: <SkeletonPicture className="w-64" /> } }
export const Card: Story = { args: { children: <SkeletonCard className="w-72" /> } }
const shelf = (
  <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
    {Array.from({ length: 6 }, (_, at) => (
      <SkeletonCard key={at} />
    ))}
  </div>
)
/** However many there are, it is said once. */
export const Many: Story = {
  args: { children: shelf },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('status')).toHaveLength(1)
    await expect(canvas.queryByRole('img')).toBeNull()
  },
}
/** The stories are tested by a browser that asks for less motion. */
export const Still: Story = {
  play: async ({ canvasElement }) => {
    await expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(
      canvasElement.getAnimations({ subtree: true }).length === 0,
    )
  },
}
export const Phone: Story = { args: { children: shelf }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { args: { children: shelf }, globals: { theme: 'dark' } }

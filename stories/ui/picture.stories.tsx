import type { Meta, StoryObj } from '@storybook/nextjs'
import { many, noPicture, typical } from '#mocks/flat/product.ts'
import { Picture } from '#components/ui/picture.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: Picture,
  decorators: [pad],
  args: { picture: typical.picture, className: 'w-64' },
} satisfies Meta<typeof Picture>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const NotDrawnYet: Story = { args: { picture: noPicture.picture } }
/** Every bake in the one linocut hand. */
export const All: Story = {
  render: () => (
    <div className="grid grid-cols-3 gap-3">
      {many.map(({ id, picture }) => (
        <Picture key={id} picture={picture} isLazy={false} />
      ))}
    </div>
  ),
}

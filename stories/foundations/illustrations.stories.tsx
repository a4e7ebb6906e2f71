import type { Meta, StoryObj } from '@storybook/nextjs'
import { many } from '#mocks/flat/product.ts'
import { Picture } from '#components/ui/picture.tsx'
import { Part, Sheet } from '../sheet.tsx'

const meta = { title: 'Foundations/Illustrations' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const bakes = [...new Map(many.map(({ picture }) => [picture.src, picture])).values()]
const SCENES = [
  'market-stall',
  'oven',
  'delivery-bike',
  'gift-box',
  'storm-lantern',
  'closed-shutters',
  'empty-basket',
  'burnt-toast',
  'loaf-mark',
]

/** Small and large beside each other: what is not to be recognised at 96 pixels has to be redrawn. */
export const Illustrations: Story = {
  render: () => (
    <Sheet
      title="Illustrations"
      lead="Cut as one would cut lino: two or three inks on tinted paper, confident shapes, a visible gouge. Light comes from the left, and the bake fills its square."
    >
      <Part title="Bakes, as small as they get">
        <ul className="flex flex-wrap gap-4">
          {bakes.map((picture) => (
            <li key={picture.src}>
              <Picture picture={picture} className="size-24" isLazy={false} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Bakes, large">
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          {bakes.map((picture) => (
            <li key={picture.src} className="space-y-2">
              <Picture picture={picture} className="w-full" isLazy={false} />
              <p className="text-base text-muted">“{picture.alt}”</p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Scenes">
        <ul className="grid gap-6 sm:grid-cols-2">
          {SCENES.map((name) => (
            <li key={name} className="space-y-2">
              <Picture
                picture={{ src: `/scenes/${name}.svg`, alt: '' }}
                className="w-full object-contain"
                isLazy={false}
              />
              <p className="text-base text-muted">{name}</p>
            </li>
          ))}
        </ul>
      </Part>
    </Sheet>
  ),
}

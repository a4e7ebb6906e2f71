import type { Product } from '#contracts/model/product.ts'
import { Picture } from '#components/ui/picture.tsx'

type Props = { name: string; /** The first may be missing. */ pictures: Product['picture'][] }

/** A little less than it is: a phone of 2 or 3 pixels a point then fetches 640, not twice as many bytes for what nobody sees. */
const SIZES = '(min-width: 64rem) 34rem, 72vw'

/** The pictures of a product: one, or a strip to push along with a finger or with the arrow keys. */
export function Gallery({ name, pictures }: Props) {
  const [first = null, ...more] = pictures
  if (more.length === 0)
    return <Picture picture={first} isLazy={false} className="h-fit w-full lg:sticky lg:top-6" sizes={SIZES} />
  return (
    <div className="h-fit min-w-0 space-y-2 lg:sticky lg:top-6">
      <ul
        aria-label={`Pictures of ${name}`}
        // It scrolls, so the keyboard must reach it.
        tabIndex={0}
        className="flex snap-x snap-mandatory gap-3 overflow-x-auto rounded-card"
      >
        {pictures.map((picture, index) => (
          <li key={picture?.src ?? 'none'} className="w-11/12 shrink-0 snap-start">
            <Picture picture={picture} isLazy={index > 0} className="w-full" sizes={SIZES} />
          </li>
        ))}
      </ul>
      <p className="text-base text-muted">{pictures.length} pictures</p>
    </div>
  )
}

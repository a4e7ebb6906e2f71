import type { Product } from '#contracts/model/product.ts'
import { cn } from '#lib/cn.ts'
import { sourcesOf } from '#lib/media.ts'

type Props = {
  picture: Product['picture']
  className?: string
  isLazy?: boolean
  /** How wide it is shown, for the browser to choose a file: CSS lengths, as in the attribute of the same name. */
  sizes?: string
}

/** The drawing of a bake; a plain loaf mark where there is none yet. */
export function Picture({ picture, className, isLazy = true, sizes = '92vw' }: Props) {
  const shape = cn('aspect-square rounded-card bg-shade object-cover', className)
  if (!picture)
    return (
      <span className={cn(shape, 'grid place-items-center')}>
        <img src="/scenes/loaf-mark.svg" alt="" width={480} height={480} className="w-3/5 opacity-40" />
      </span>
    )
  return (
    <img
      src={picture.src}
      srcSet={sourcesOf(picture.src)}
      sizes={sizes}
      alt={picture.alt}
      width={800}
      height={800}
      loading={isLazy ? 'lazy' : 'eager'}
      fetchPriority={isLazy ? 'auto' : 'high'}
      decoding="async"
      className={shape}
    />
  )
}

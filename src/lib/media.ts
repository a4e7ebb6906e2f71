import type { Media } from '#contracts/model/media.ts'

/** Widths in pixels in which pictures are served. */
export const MEDIA_WIDTHS = [160, 320, 640, 1280] as const

/** Where the pictures of the media store begin. */
export const MEDIA_PREFIX = '/media'

/** An image of the media store as a page shows it; its key is its path. */
export const pictureOf = (media: Media | null) => media && { src: `/${media.key}`, alt: media.alt }

/** The widths of a picture, for `srcset`; none of what does not lie in the media store. */
export const sourcesOf = (src: string) =>
  src.startsWith(`${MEDIA_PREFIX}/`)
    ? MEDIA_WIDTHS.map((width) => `${src}?w=${String(width)} ${String(width)}w`).join(', ')
    : undefined

import type { Media } from '#contracts/model/media.ts'

/** An image of our storage as a page shows it; its key is its path. */
export const pictureOf = (media: Media | null) => media && { src: `/${media.key}`, alt: media.alt }

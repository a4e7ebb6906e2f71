import type { MetadataRoute } from 'next'
import { BAKERY } from '#lib/constants/frontend.ts'

/** What a phone needs to put the shop on its first screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: BAKERY.name,
    short_name: 'Bakers',
    description: 'Bread baked for the day you collect it.',
    start_url: '/',
    display: 'standalone',
    background_color: '#f6eedf',
    theme_color: '#f6eedf',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}

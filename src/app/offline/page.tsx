import type { Metadata } from 'next'
import { OfflineScreen } from '#components/shop/offline-screen.tsx'

export const metadata: Metadata = { title: 'The line is down', robots: { index: false } }

/** Kept by the browser (`public/sw.js`) and shown where a page cannot be reached. */
export default function OfflinePage() {
  return <OfflineScreen inBasket={null} />
}

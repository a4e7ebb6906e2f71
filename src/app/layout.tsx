import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { KeepOfflinePage } from '#components/shop/offline/keep-offline-page.tsx'
import { SiteFooter } from '#components/shop/site-footer.tsx'
import { SiteHeader } from '#components/shop/site-header.tsx'
import { BAKERY, SITE } from '#lib/constants/frontend.ts'
import { Hydrated } from './hydrated.tsx'

export const metadata: Metadata = {
  metadataBase: new URL(SITE),
  title: { default: `${BAKERY.name}: bread baked for the day you collect it`, template: `%s · ${BAKERY.name}` },
  description: `Sourdough, pastries and cakes from ${BAKERY.place}, baked to order for each bake sale. Order ahead, collect on the day.`,
  openGraph: { siteName: BAKERY.name, locale: 'en_GB', type: 'website', images: ['/og.png'] },
  twitter: { card: 'summary_large_image' },
}

export const viewport: Viewport = { themeColor: '#f6eedf' }

/** The one font that is fetched before anything is painted: headings are set in it. */
const HEADINGS = '/fonts/young-serif-core.woff2'

export default function RootLayout({ children }: { children: ReactNode }) {
  preload(HEADINGS, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en-GB">
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-50 bg-ink px-4 py-3 text-sheet focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        <Hydrated />
        <KeepOfflinePage />
      </body>
    </html>
  )
}

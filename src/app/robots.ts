import type { MetadataRoute } from 'next'
import { SITE } from '#lib/constants/frontend.ts'

/** What search engines may look at: everything but what belongs to one person. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/orders/', '/staff', '/api/'] },
    sitemap: new URL('/sitemap.xml', SITE).href,
  }
}

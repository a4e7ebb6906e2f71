import { initOpenNextCloudflareForDev } from '@opennextjs/cloudflare'
import type { NextConfig } from 'next'
import { forBrowsers } from './scripts/browser/build.ts'

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  // The checkout of one bake sale has become that of the whole basket.
  redirects: () =>
    Promise.resolve([{ source: '/bake-sales/:slug/checkout', destination: '/checkout', permanent: true }]),
  // 9 KB of style in the page, instead of a request that everything waits for; and what a link leads to is fetched when somebody means to go there, not guessed.
  // A page that is not for whoever asks is answered with 403 (`src/app/staff/forbidden.tsx`).
  experimental: { inlineCss: true, optimisticRouting: false, authInterrupts: true },
  webpack: (config: Parameters<typeof forBrowsers>[0], { isServer, dev, webpack }) =>
    isServer || dev ? config : forBrowsers(config, webpack as Parameters<typeof forBrowsers>[1]),
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
} satisfies NextConfig

if (process.env.NODE_ENV === 'development') void initOpenNextCloudflareForDev()

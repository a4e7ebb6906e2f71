import { initOpenNextCloudflareForDev } from '@opennextjs/cloudflare'
import type { NextConfig } from 'next'
import { forBrowsers } from './scripts/browser/build.ts'

type Configuration = Parameters<typeof forBrowsers>[0]

/** What the worker's entry has already is not bundled again (docs/decisions/032). */
function forTheWorker(config: Configuration) {
  const take = (files: string[], from: string) => {
    for (const file of files) config.resolve.alias[`${file}$`] = new URL(from, import.meta.url).pathname
  }
  take(
    ['call', 'client', 'webhook'].map((file) => `#vendors/stripe/${file}.ts`),
    'src/worker/stripe-of-the-entry.ts',
  )
  take(['#modules/outbox/messages.tsx', '#modules/evidence/bundle.tsx'], 'src/worker/writer-of-the-entry.ts')
  return config
}

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
  webpack: (config: Configuration, { isServer, dev, webpack }) => {
    if (dev) return config
    return isServer ? forTheWorker(config) : forBrowsers(config, webpack as Parameters<typeof forBrowsers>[1])
  },
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
} satisfies NextConfig

if (process.env.NODE_ENV === 'development') void initOpenNextCloudflareForDev()

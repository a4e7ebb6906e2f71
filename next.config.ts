import { initOpenNextCloudflareForDev } from '@opennextjs/cloudflare'
import type { NextConfig } from 'next'

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  // The checkout of one bake sale has become that of the whole basket.
  redirects: () =>
    Promise.resolve([{ source: '/bake-sales/:slug/checkout', destination: '/checkout', permanent: true }]),
  // 9 KB of style in the page, instead of a request that everything waits for.
  experimental: { inlineCss: true },
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
} satisfies NextConfig

if (process.env.NODE_ENV === 'development') void initOpenNextCloudflareForDev()

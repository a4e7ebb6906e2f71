import { defineCloudflareConfig } from '@opennextjs/cloudflare'
import kvIncrementalCache from '@opennextjs/cloudflare/overrides/incremental-cache/kv-incremental-cache'
import doQueue from '@opennextjs/cloudflare/overrides/queue/do-queue'
import d1NextTagCache from '@opennextjs/cloudflare/overrides/tag-cache/d1-next-tag-cache'

export default {
  ...defineCloudflareConfig({
    incrementalCache: kvIncrementalCache,
    tagCache: d1NextTagCache,
    queue: doQueue,
    enableCacheInterception: true,
  }),
  buildCommand: 'next build --webpack',
}

import { z } from 'zod'

/** A batch of log lines. Source: docs.logflare.app, "Ingest via HTTP"; header `X-API-KEY`, query `source`. */
export const LogflareBatch = z.strictObject({
  batch: z
    .array(z.strictObject({ message: z.string().max(10_000), metadata: z.record(z.string(), z.json()) }))
    .min(1)
    .max(1000),
})

/** One error. Source: docs.rollbar.com/reference/create-item; header `X-Rollbar-Access-Token`. */
export const RollbarItem = z.strictObject({
  data: z.strictObject({
    environment: z.enum(['local', 'staging', 'production']),
    level: z.enum(['critical', 'error', 'warning', 'info']),
    /** Seconds since 1970. */
    timestamp: z.int(),
    code_version: z.string().optional(),
    uuid: z.uuid(),
    body: z.strictObject({
      trace: z.strictObject({
        frames: z.array(
          z.strictObject({ filename: z.string(), lineno: z.int().optional(), method: z.string().optional() }),
        ),
        exception: z.strictObject({ class: z.string(), message: z.string() }),
      }),
    }),
    custom: z.record(z.string(), z.json()).optional(),
  }),
})
export const RollbarResponse = z.object({ err: z.int(), result: z.object({ uuid: z.string() }).optional() })

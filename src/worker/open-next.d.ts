// Written by the OpenNext build.
declare module '*/.open-next/worker.js' {
  import type { DurableObject } from 'cloudflare:workers'

  const handler: { fetch: (request: Request, env: unknown, ctx: ExecutionContext) => Promise<Response> }
  export default handler
  export class DOQueueHandler extends DurableObject {}
}

import { DurableObject } from 'cloudflare:workers'

/** The tests call the modules themselves; this stands where the built worker is, with the class that wrangler.toml names. */
export class DOQueueHandler extends DurableObject {}

export { CallCounter } from '../../src/platform/limits/counter.ts'

export default { fetch: () => new Response('The tests need no worker.', { status: 501 }) }

import { env } from 'cloudflare:workers'

/** Runs of a property: so many, or as many as `npm run prove` asks for. */
export const runs = (usual: number) => Number((env as { PROVE_RUNS?: string }).PROVE_RUNS ?? '') || usual

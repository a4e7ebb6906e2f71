import { HeldData } from '#contracts/api/privacy.ts'
import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/seal.ts'

/* What was prepared lies in a store of its own that no address leads to, sealed: whoever has the store has nothing. */

const keyOf = (exportId: string) => `exports/${exportId}`
const purposeOf = (exportId: string) => `data-export ${exportId}`

export async function keepData({ env, config }: Context, exportId: string, data: HeldData) {
  const sealed = await seal(config.SEALING_KEYS, purposeOf(exportId), JSON.stringify(data))
  await env.EXPORTS.put(keyOf(exportId), sealed, { httpMetadata: { contentType: 'text/plain' } })
}

/** What was kept; null where it is gone. */
export async function readData({ env, config }: Context, exportId: string): Promise<HeldData | null> {
  const kept = await env.EXPORTS.get(keyOf(exportId))
  return kept && HeldData.parse(JSON.parse(await unseal(config.SEALING_KEYS, purposeOf(exportId), await kept.text())))
}

export const dropData = ({ env }: Pick<Context, 'env'>, exportIds: string[]) =>
  exportIds.length === 0 ? Promise.resolve() : env.EXPORTS.delete(exportIds.map(keyOf))

import { ensureBuild } from '../local/build.ts'
import { startTemporaryWorld } from '../local/temporary.ts'
import { pagesOf } from '../lighthouse/pages.ts'
import { weigh, type Weight } from '../lighthouse/weigh.ts'
import type { Gate } from './gate.ts'

/** What a first visit may fetch, in bytes as gzip has them, and the fonts before the first paint. */
export const BUDGET = { script: 130_000, html: 40_000, fonts: 1 } as const satisfies Weight

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

/** @returns what of a page is over the budget, in words */
export const overweight = (name: string, { script, html, fonts }: Weight): string[] => [
  ...(script > BUDGET.script
    ? [`${name} loads ${kilobytes(script)} of script; the budget is ${kilobytes(BUDGET.script)}`]
    : []),
  ...(html > BUDGET.html ? [`${name} is ${kilobytes(html)} of HTML; the budget is ${kilobytes(BUDGET.html)}`] : []),
  ...(fonts > BUDGET.fonts ? [`${name} preloads ${String(fonts)} fonts; the budget is ${String(BUDGET.fonts)}`] : []),
]

/** Weighs the pages as a browser gets them from the built worker. The checkout brings its forms along, and is measured but not judged. */
export const weight: Gate = async () => {
  await ensureBuild()
  const world = await startTemporaryWorld()
  try {
    const { basket: _basket, checkout: _checkout, ...pages } = await pagesOf(world.shop)
    const weighed = Object.entries(pages).map(async ([name, path]) => overweight(name, await weigh(world.shop, path)))
    return (await Promise.all(weighed)).flat()
  } finally {
    await world.stop()
  }
}

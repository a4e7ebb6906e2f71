/** A failure that a person can do something about; shown without a stack. */
export class Advice extends Error {}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Says what is being done, does it, and says how long it took. */
export async function step<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  const since = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${what}`)
  try {
    const result = await work()
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}  ✓ ${what} (${seconds(since)})\n`)
    return result
  } catch (error) {
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}  ✗ ${what}\n`)
    throw error
  }
}

/** Runs a script's main function: what a person can act on is shown as it is, anything else with its stack. */
export function main(work: () => Promise<void>) {
  work().catch((error: unknown) => {
    console.error(error instanceof Advice ? `\n✗ ${error.message}\n` : error)
    process.exit(1)
  })
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot, Store } from './state.ts'

const SAVE_AFTER_MS = 250
/** What is much is written seldom: writing takes a twentieth of the time at most. */
const SHARE = 20

/** What Stripe has, in a file, so that it outlives the sandbox as the shop's database does. Written a moment after the last change; a half-written file is never seen. */
export function openStore(folder: string): Store & { flush: () => void } {
  const file = join(folder, 'stripe.json')
  mkdirSync(folder, { recursive: true })
  let waiting: (() => Snapshot) | null = null
  let timer: NodeJS.Timeout | undefined
  let tookMs = 0
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (!waiting) return
    const since = performance.now()
    writeFileSync(`${file}.new`, JSON.stringify(waiting()))
    renameSync(`${file}.new`, file)
    waiting = null
    tookMs = performance.now() - since
  }
  return {
    load: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Snapshot) : null),
    save: (take) => {
      waiting = take
      timer ??= setTimeout(flush, Math.max(SAVE_AFTER_MS, tookMs * SHARE)).unref()
    },
    flush,
  }
}

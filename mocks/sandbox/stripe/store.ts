import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot, Store } from './state.ts'

const SAVE_AFTER_MS = 250

/** What Stripe has, in a file, so that it outlives the sandbox as the shop's database does. Written a moment after the last change; a half-written file is never seen. */
export function openStore(folder: string): Store & { flush: () => void } {
  const file = join(folder, 'stripe.json')
  mkdirSync(folder, { recursive: true })
  let waiting: (() => Snapshot) | null = null
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (!waiting) return
    writeFileSync(`${file}.new`, JSON.stringify(waiting()))
    renameSync(`${file}.new`, file)
    waiting = null
  }
  return {
    load: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Snapshot) : null),
    save: (take) => {
      waiting = take
      timer ??= setTimeout(flush, SAVE_AFTER_MS).unref()
    },
    flush,
  }
}

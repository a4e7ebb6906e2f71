import { DurableObject } from 'cloudflare:workers'
import { TOTALS_EVERY_SECONDS } from '#lib/constants/backend.ts'
import type { Env } from '../env.ts'
import { hourOf, type Totals } from './totals.ts'
import { countIn, hasEnded, type Limit, type Verdict, type Window } from './window.ts'

/** An object that nobody calls for this long may be put away with what it has in memory. Source: developers.cloudflare.com, Durable Objects, lifecycle. */
const MEMORY_SECONDS = 60

type Kept = Window & { seconds: number }

/**
 * Counts the calls of one caller exactly: all of them come here, one after the other. Windows of a minute are over before it can be put away,
 * and are in memory; longer ones are stored.
 */
export class CallCounter extends DurableObject<Pick<Env, 'TOTALS'>> {
  private readonly windows = new Map<string, Kept>()
  private unsent = new Map<string, number>()
  private identifier = ''
  private isToSend = false

  /** @param identifier whom this counter is of @param endpoint the operation */
  async count(identifier: string, endpoint: string, limit: Limit): Promise<Verdict> {
    const now = Date.now()
    const isLong = limit.seconds > MEMORY_SECONDS
    const before = this.windows.get(endpoint) ?? (isLong ? await this.ctx.storage.get<Kept>(endpoint) : undefined)
    const { window, ...verdict } = countIn(before, limit, now)
    const kept = { ...window, seconds: limit.seconds }
    this.windows.set(endpoint, kept)
    if (isLong) await this.ctx.storage.put(endpoint, kept)
    this.identifier = identifier
    const total = `${endpoint} ${hourOf(now)}`
    this.unsent.set(total, (this.unsent.get(total) ?? 0) + 1)
    if (!this.isToSend) {
      this.isToSend = true
      await this.ctx.storage.setAlarm(now + TOTALS_EVERY_SECONDS * 1000)
    }
    return verdict
  }

  /** Sends what has come together, and forgets windows that are over. */
  override async alarm() {
    const totals = [...this.unsent].map(([key, calls]) => {
      const [endpoint = '', hour = ''] = key.split(' ')
      return { endpoint, hour, calls }
    })
    this.unsent = new Map()
    this.isToSend = false
    const now = Date.now()
    for (const [endpoint, window] of this.windows)
      if (hasEnded(window, window.seconds, now)) this.windows.delete(endpoint)
    for (const [endpoint, window] of await this.ctx.storage.list<Kept>())
      if (hasEnded(window, window.seconds, now)) await this.ctx.storage.delete(endpoint)
    if (totals.length === 0) return
    const message: Totals = { id: crypto.randomUUID(), identifier: this.identifier, totals }
    await this.env.TOTALS.send(message)
  }
}

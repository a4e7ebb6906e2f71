import { openBasketDoor, type BasketDoor } from './basket-door.ts'
import { localClock, systemClock, type Clock } from './clock.ts'
import { configOf, type Config } from './config.ts'
import { openDatabase, type Database } from './database.ts'
import type { Env } from './env.ts'
import type { Verdict } from './limits/window.ts'
import { newMeter, type Meter } from './meter.ts'
import { openQueryCache, type QueryCache } from './query-cache.ts'
import { openSessionDoor, type SessionDoor } from './session-door.ts'
import { openVisitorDoor, type VisitorDoor } from './visitor-door.ts'

/** Who is asking. Nobody is anything but a visitor before their session was found. */
export type Actor = { role: 'visitor' } | { role: 'customer' | 'staff' | 'admin'; id: string }

/** All that an operation may use, made for one request. */
export type Context = {
  env: Env
  config: Config
  clock: Clock
  /** Whom to count calls against: the address of the caller, or `internal` for our own pages. */
  caller: string
  actor: Actor
  /** What opens the caller's session. */
  session: SessionDoor
  /** What opens the caller's basket. */
  basket: BasketDoor
  /** What opens the decisions of a visitor. */
  visitor: VisitorDoor
  /** What the limiter has said of this call; null before it was asked, and where it does not answer. */
  limit: { verdict: Verdict | null }
  database: Database
  cache: QueryCache
  meter: Meter
  waitUntil: (work: Promise<unknown>) => void
  /** The D1 bookmark after what this request did: a later request that carries it reads its own writes. */
  bookmark: () => string | null
}

type Options = {
  env: Env
  waitUntil: (work: Promise<unknown>) => void
  caller: string
  /** The bookmark that the caller carried, or `first-primary` (a write must see what is true), or `first-unconstrained`. */
  consistency: string
  clock?: Clock
  actor?: Actor
  session?: SessionDoor
  basket?: BasketDoor
  visitor?: VisitorDoor
}

export function createContext({
  env,
  waitUntil,
  caller,
  consistency,
  clock = env.ENVIRONMENT === 'local' ? localClock : systemClock,
  actor = { role: 'visitor' },
  session: door = openSessionDoor({}),
  basket = openBasketDoor(undefined, null),
  visitor = openVisitorDoor(),
}: Options): Context {
  const meter = newMeter()
  const session = env.DB.withSession(consistency)
  return {
    env,
    config: configOf(env),
    clock,
    caller,
    actor,
    session: door,
    basket,
    visitor,
    limit: { verdict: null },
    database: openDatabase(session, meter),
    cache: openQueryCache(env.KV, meter, waitUntil),
    meter,
    waitUntil,
    bookmark: () => session.getBookmark(),
  }
}

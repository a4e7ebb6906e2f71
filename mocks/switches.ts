import { operationsOf } from './generate/operations.ts'
import type { Scenarios } from './scenarios.ts'
import { CALLERS, createWorld, MOMENTS, type World } from './world.ts'

/** What operations do instead of what they usually do, beside their errors. */
export const DELIVERIES = ['typical', 'empty', 'slow', 'never', 'offline'] as const

/** Every error of the contract, by code. */
export const ERRORS = [
  ...new Set(operationsOf().flatMap(({ procedure }) => Object.keys(procedure['~orpc'].errorMap))),
].sort()

/** How somebody has switched the mock world: what it answers, to whom, and when. */
export type Switches = Record<string, unknown>

export const UNSWITCHED = { scenario: 'typical', caller: 'visitor', moment: 'typical' }

/** Whether anything is switched that changes what is answered. */
export const isSwitched = (switches: Switches) =>
  Object.entries(UNSWITCHED).some(([key, value]) => switches[key] !== undefined && switches[key] !== value)

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value)

/** The world that the switches ask for. */
export function worldOf({ scenario, caller, moment }: Switches): World {
  return createWorld({
    caller: isOneOf(CALLERS, caller) ? caller : 'visitor',
    moment: isOneOf(MOMENTS, moment) ? moment : 'typical',
    isEmpty: scenario === 'empty',
  })
}

/**
 * What each operation does under the switches: those that are named, or all when none is. An error is played by the operations that have it.
 * @param named operations that a story is about
 */
export function scenariosOf({ scenario }: Switches, named: string[]): Scenarios {
  if (typeof scenario !== 'string' || scenario === 'typical' || scenario === 'empty') return {}
  const playing = operationsOf()
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .filter(({ procedure }) => isOneOf(DELIVERIES, scenario) || scenario in procedure['~orpc'].errorMap)
  return Object.fromEntries(playing.map(({ name }) => [name, scenario]))
}

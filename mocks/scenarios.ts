import type { Operation } from './generate/operations.ts'

/** What an operation does with its answer instead of giving it at once. */
const DELIVERIES = ['slow', 'never', 'offline']

/**
 * What operations do instead of what they usually do, by operation: a code of its errors, or a delivery.
 * `{ 'checkout.placeOrder': 'SOLD_OUT' }`. `slow` takes two seconds, `never` does not answer, `offline` breaks the line.
 */
export type Scenarios = Partial<Record<string, string>>

/** @throws when a scenario names an operation or an error that the contract does not have: a story must not play nothing */
export function assertScenarios(scenarios: Scenarios, operations: Operation[]) {
  for (const [name, scenario] of Object.entries(scenarios)) {
    const operation = operations.find((candidate) => candidate.name === name)
    if (!operation) throw new Error(`There is no operation ${name} for the scenario ${String(scenario)}.`)
    const known = [...DELIVERIES, ...Object.keys(operation.procedure['~orpc'].errorMap)]
    if (scenario !== undefined && !known.includes(scenario)) {
      throw new Error(`${name} has no scenario ${scenario}. It has ${known.join(', ')}.`)
    }
  }
}

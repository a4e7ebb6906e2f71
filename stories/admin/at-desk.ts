import { atDeskOf, choicesOf } from '#mocks/bakery/at-desk.ts'
import { handlers } from '#mocks/handlers.ts'
import type { Scenarios } from '#mocks/scenarios.ts'
import { createWorld } from '#mocks/world.ts'

const world = createWorld({ caller: 'admin' })

/** A bake sale of the mock world as the desk has it, by the beginning of its slug or by its title. */
export function saleAtDesk(is: (sale: { slug: string; status: string }) => boolean, livingOrders = 0) {
  const sale = world.bakery.bakeSales.find(is)
  if (!sale) throw new Error('The mock world has no such bake sale.')
  return atDeskOf(world.bakery, sale, world.now, livingOrders)
}

export const choices = choicesOf(world.bakery)

/** A world in which an admin calls, and operations answer what a scenario says. */
export const asAdmin = (scenarios: Scenarios = {}) => ({
  msw: { handlers: handlers(scenarios, createWorld({ caller: 'admin' })) },
})

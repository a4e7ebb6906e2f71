import type { BakePlan } from '#contracts/model/bake-plan.ts'
import type { FoundPlan } from './repository.ts'

/** A plan as bakers read it: its lines, what they draw on each pool, and what each slot takes. */
export const planOf = ({ bakeSaleId, frozenAt, orders, lines, addenda, pools, slots }: FoundPlan): BakePlan => ({
  bakeSaleId,
  frozenAt: frozenAt?.toISOString() ?? null,
  orders,
  lines: lines.map(({ menuItemId, productName, variantName, quantity }) => ({
    ...{ menuItemId, productName, variantName, quantity },
  })),
  byPool: pools.map(({ id, name }) => ({
    poolId: id,
    name,
    units: lines.reduce((sum, line) => (line.poolId === id ? sum + line.quantity * line.poolUnits : sum), 0),
  })),
  bySlot: slots
    .map(({ id, fulfilment, startsAt, endsAt }) => ({
      slotId: id,
      fulfilment,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      lines: lines.flatMap(({ menuItemId, bySlot }) =>
        bySlot.filter(({ slotId }) => slotId === id).map(({ quantity }) => ({ menuItemId, quantity })),
      ),
    }))
    .filter((slot) => slot.lines.length > 0),
  addenda: addenda.map(({ at, ...addendum }) => ({ ...addendum, at: at.toISOString() })),
})

import { operations } from '#platform/operations.ts'
import { findPlan } from './repository.ts'
import { planOf } from './rules.ts'

export const getPlan = operations.staff.bakeSales.getPlan.handler(async ({ context, input, errors }) => {
  const plan = await findPlan(context.database, input.id)
  if (!plan) throw errors.BAKE_SALE_NOT_FOUND({ data: { id: input.id } })
  return planOf(plan)
})

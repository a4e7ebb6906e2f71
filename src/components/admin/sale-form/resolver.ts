import { set, type FieldErrors, type Resolver } from 'react-hook-form'
import { BakeSaleCreate, BakeSaleUpdate } from '#contracts/model/bake-sale.ts'
import { fieldOf, inputOf } from './input.ts'
import type { SaleValues } from './values.ts'

/** All of it is asked for; what there is already has ids. */
const schema = BakeSaleCreate.extend({
  menu: BakeSaleUpdate.shape.menu.unwrap(),
  slots: BakeSaleUpdate.shape.slots.unwrap(),
})

/** Checks a bake sale by its contract, and hands on what was typed. */
export const resolver: Resolver<SaleValues> = (values) => {
  const checked = schema.safeParse(inputOf(values))
  if (checked.success) return { values, errors: {} }
  const errors: FieldErrors<SaleValues> = {}
  for (const { path, code } of checked.error.issues) set(errors, fieldOf(path.join('.')), { type: code, message: code })
  return { values: {}, errors }
}

import type { BakeSaleSummary, MenuItem } from '#contracts/model/bake-sale.ts'

/** A bake sale that has the product on its menu, with each variant that it has. Never without a variant. */
export type Offer = { sale: BakeSaleSummary; items: MenuItem[] }

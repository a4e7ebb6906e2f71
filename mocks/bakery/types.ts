import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Location } from '#contracts/model/location.ts'
import type { ProductDetail } from '#contracts/model/product.ts'

/** A product as the bakery keeps it: all that its own page says. */
export type BakeryProduct = ProductDetail

/** A bake sale as the bakery keeps it: capacity and what is taken of it, instead of what is left. */
export type BakerySale = Omit<BakeSaleSummary, 'state' | 'location'> & {
  status: 'draft' | 'published' | 'completed' | 'cancelled'
  locationId: string
  menu: {
    id: string
    variantId: string
    pricePence: number
    capacity: number
    reserved: number
    perCustomerLimit: number
  }[]
  slots: {
    id: string
    fulfilment: 'collection' | 'delivery'
    startsAt: string
    endsAt: string
    capacity: number
    reserved: number
  }[]
}

/** A whole bakery: the seed of the local world, of the flat mocks and of the conformance suite. */
export type Bakery = { locations: Location[]; products: BakeryProduct[]; bakeSales: BakerySale[] }

import { Allergen } from '#contracts/model/allergen.ts'
import { type BakeSaleDetail, BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Location } from '#contracts/model/location.ts'
import { Order } from '#contracts/model/order.ts'
import type { ProductDetail } from '#contracts/model/product.ts'
import { addDays, londonInstant } from '#lib/dates.ts'
import { makeEdgeSales } from '../bakery/edge-sales.ts'
import { idOf } from '../bakery/ids.ts'
import { lineOf, totalsOf } from '../bakery/line.ts'
import { detailOf, shownOf, summaryOf } from '../bakery/present.ts'
import { NOW } from '../now.ts'
import { bakery, details, entityFiles, office, variantsOf } from './entities.ts'
import { errorMocks } from './errors.ts'
import { seededFaker, valueOf } from './value.ts'

/** One flat file: the mocks of one entity, by name. */
export type FlatFile = {
  file: string
  type?: { name: string; from: string }
  mocks: Record<string, unknown>
  /** What a list shows of the entity, and what somebody writes of it: of schemas of their own. */
  variants?: Record<string, unknown>
}

const now = new Date(NOW)
const TODAY = NOW.slice(0, 10)
const LONG =
  'A very long name that somebody typed because nobody stopped them, which goes on past the edge of any phone, past any label printer, and then, when all have given up reading, stops just before its limi'

/** The first of a list that must not be empty. */
function first<T>(list: readonly T[], what: string): T {
  const [value] = list
  if (value === undefined) throw new Error(`There is no ${what}.`)
  return value
}

const edges = Object.fromEntries(makeEdgeSales(TODAY).map((sale) => [sale.slug, detailOf(bakery, sale, now)]))
const typicalSale = first(details, 'bake sale')
const products = bakery.products
const typicalProduct = first(products, 'product')
const typicalItem = first(typicalSale.menu, 'menu item')

/** A list as long as a list gets, made from the contract and given ids and dates that agree. */
function manySummaries(count: number) {
  const faker = seededFaker()
  return Array.from({ length: count }, (_, index) => {
    const summary = valueOf('BakeSaleSummary', BakeSaleSummary, faker)
    const onDate = addDays(typicalSale.onDate, 7 * index)
    const location = bakery.locations[index % bakery.locations.length] ?? summary.location
    return {
      ...summary,
      location,
      id: idOf('many', 'bake-sale', String(index)),
      slug: `${onDate}-${location.slug}`,
      onDate,
      opensAt: londonInstant(addDays(onDate, -14), '08:00'),
      cutoffAt: londonInstant(addDays(onDate, -2), '20:00'),
      collectionStartsAt: londonInstant(onDate, '09:00'),
      collectionEndsAt: londonInstant(onDate, '12:00'),
      state: addDays(onDate, -14) <= TODAY ? ('open' as const) : ('scheduled' as const),
    }
  })
}

const manyItems = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const item = typicalSale.menu[index % typicalSale.menu.length] ?? typicalItem
    return { ...item, id: idOf('many', 'menu-item', String(index)) }
  })

const manyProducts = (count: number) =>
  Array.from({ length: count }, (_, index): ProductDetail => {
    const made = products[index % products.length] ?? typicalProduct
    const batch = Math.floor(index / products.length) + 1
    if (batch === 1) return made
    const name = `${made.name}, recipe ${String(batch)}`
    return { ...made, id: idOf('many', 'product', String(index)), slug: `${made.slug}-${String(batch)}`, name }
  })

const manyLocations = (count: number) =>
  Array.from({ length: count }, (_, index): Location => {
    const [market, forge] = bakery.locations
    const made = (index % 2 === 0 ? market : forge) ?? first(bakery.locations, 'location')
    if (index < 2) return made
    const stall = `Stall ${String(index + 1)}, ${made.name}`
    return {
      ...made,
      id: idOf('many', 'location', String(index)),
      slug: `${made.slug}-${String(index + 1)}`,
      name: stall,
    }
  })

const fourteenAllergens: ProductDetail = {
  ...typicalProduct,
  name: 'Everything bagel',
  ingredients: Allergen.options.map((allergen) => ({ name: allergen.replaceAll('_', ' '), allergens: [allergen] })),
  allergens: [...Allergen.options].sort(),
}
const emojiName: ProductDetail = { ...typicalProduct, name: 'Happy birthday bun 🎂🎈' }
const noPicture: ProductDetail = { ...typicalProduct, picture: null }
const longProduct: ProductDetail = { ...typicalProduct, name: LONG, description: `${LONG}. `.repeat(4).trim() }

const withMenu = (menu: BakeSaleDetail['menu']): BakeSaleDetail => ({ ...typicalSale, menu })
const edgeMenu = [fourteenAllergens, emojiName, noPicture, longProduct].map((product, index) => ({
  ...typicalItem,
  id: idOf('edge', 'menu-item', String(index)),
  product: { ...shownOf(product), id: idOf('edge', 'product', String(index)) },
}))

/** An order of a bake sale's menu items, by their place in the menu, with totals that add up. */
function orderOf(picks: [place: number, quantity: number][], over: Partial<Order> = {}): Order {
  const generated = valueOf('Order', Order)
  const { menu: _menu, slots, ...bakeSale } = typicalSale
  const { left: _left, ...slot } = first(slots, 'slot')
  const lines = picks.map(([place, quantity]) =>
    lineOf(typicalSale.menu[place % typicalSale.menu.length] ?? typicalItem, quantity),
  )
  return {
    ...generated,
    status: 'confirmed',
    placedAt: NOW,
    bakeSale,
    slot,
    customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
    note: null,
    lines,
    ...totalsOf(lines),
    ...over,
  }
}

const standardRated = typicalSale.menu.findIndex(({ product }) => product.vatClass === 'standard')

const errorsOf = () =>
  errorMocks({
    typical: typicalSale,
    scheduled: details[2] ?? typicalSale,
    closed: edges['closed-sale'] ?? typicalSale,
    unknownId: idOf('edge', 'nowhere'),
  })

/** A bake sale on the Sunday on which the clocks go forward: in London it is collected at nine, in UTC at eight. */
function clockChangeDay(): BakeSaleDetail {
  const onDate = '2026-03-29'
  const at = (time: string) => londonInstant(onDate, time)
  return {
    ...typicalSale,
    id: idOf('edge', 'clock-change-day'),
    slug: `${onDate}-ludlow-market`,
    onDate,
    cutoffAt: londonInstant('2026-03-27', '20:00'),
    collectionStartsAt: at('09:00'),
    collectionEndsAt: at('10:00'),
    slots: typicalSale.slots.slice(0, 2).map((slot, index) => ({
      ...slot,
      startsAt: at(index === 0 ? '09:00' : '09:30'),
      endsAt: at(index === 0 ? '09:30' : '10:00'),
    })),
  }
}

/** Everything that `npm run mocks` writes. */
export const flatFiles = (): FlatFile[] => [
  {
    file: 'location',
    type: { name: 'Location', from: 'location' },
    mocks: {
      typical: bakery.locations[0],
      another: bakery.locations[1],
      longText: { ...bakery.locations[0], name: LONG, directions: `${LONG}. ${LONG}.` } satisfies Partial<Location>,
      many: manyLocations(50),
      empty: [],
    },
    variants: variantsOf('location', bakery.locations[0]),
  },
  {
    file: 'product',
    type: { name: 'ProductDetail', from: 'product' },
    mocks: {
      typical: typicalProduct,
      many: manyProducts(50),
      empty: [],
      longText: longProduct,
      fourteenAllergens,
      emojiName,
      noPicture,
    },
    variants: variantsOf('product', typicalProduct),
  },
  {
    file: 'bake-sale',
    type: { name: 'BakeSaleDetail', from: 'bake-sale' },
    mocks: {
      typical: typicalSale,
      another: details[1],
      scheduled: details[2],
      closed: edges['closed-sale'],
      cancelled: edges['cancelled-sale'],
      completed: edges['completed-sale'],
      emptyMenu: edges['empty-sale'],
      oneItem: withMenu([typicalItem]),
      manyItems: withMenu(manyItems(60)),
      edgeItems: withMenu(edgeMenu),
      soldOut: { ...withMenu(typicalSale.menu.map((item) => ({ ...item, left: 0 }))) },
      slotsFull: { ...typicalSale, slots: typicalSale.slots.map((slot) => ({ ...slot, left: 0 })) },
      freeItem: withMenu([{ ...typicalItem, pricePence: 0 }]),
      closesInOneMinute: { ...typicalSale, cutoffAt: new Date(now.getTime() + 60_000).toISOString() },
      clockChangeDay: clockChangeDay(),
      longText: { ...withMenu(edgeMenu), title: LONG, intro: `${LONG}. ${LONG}.` },
    },
    variants: variantsOf('bake-sale', typicalSale),
  },
  {
    file: 'bake-sale-summary',
    type: { name: 'BakeSaleSummary', from: 'bake-sale' },
    mocks: {
      typical: bakery.bakeSales.map((sale) => summaryOf(bakery, sale, now)),
      one: bakery.bakeSales.slice(0, 1).map((sale) => summaryOf(bakery, sale, now)),
      many: manySummaries(50),
      empty: [],
    },
  },
  {
    file: 'order',
    type: { name: 'Order', from: 'order' },
    mocks: {
      typical: first(office.orders, 'order'),
      oneLine: orderOf([[0, 1]]),
      manyLines: orderOf(typicalSale.menu.map((_, place) => [place, 2])),
      standardRatedVat: orderOf([[standardRated, 3]]),
      paid: orderOf([[0, 1]], { status: 'collected', balancePence: 0 }),
      cancelled: orderOf([[0, 1]], { status: 'cancelled', balancePence: 0 }),
      longText: orderOf([[0, 1]], {
        customer: { name: LONG.slice(0, 100), email: `${'a'.repeat(60)}@example.com` },
        note: `${LONG}. ${LONG}.`,
      }),
      many: office.orders.slice(0, 50),
      empty: [],
    },
    variants: variantsOf('order', office.orders[0]),
  },
  ...entityFiles(),
  { file: 'errors', mocks: { errors: errorsOf() } },
]

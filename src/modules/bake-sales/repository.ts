import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { BakeSaleSummary, MenuItem, Slot } from '#contracts/model/bake-sale.ts'
import { bakeSaleStateAt } from '#lib/bake-sale-state.ts'
import { aliased } from '#platform/aliased.ts'
import type { Database } from '#platform/database.ts'
import {
  bakeSales,
  categories,
  deliveryAreas,
  locations,
  menuItems,
  productIngredients,
  products,
  slots,
  variants,
} from '#platform/schema.ts'

/** A bake sale as it can be kept in a cache: without the state that the clock gives it. */
export type StoredBakeSale = Omit<BakeSaleSummary, 'state'> & {
  status: 'draft' | 'published' | 'completed' | 'cancelled'
}
export type StoredMenuItem = Omit<MenuItem, 'left'>
/** What may be cached of a menu: the words and prices, never what is left. */
export type StoredMenu = { sale: StoredBakeSale; menu: StoredMenuItem[] }

export const saleColumns = aliased('sale', {
  id: bakeSales.id,
  slug: bakeSales.slug,
  title: bakeSales.title,
  intro: bakeSales.intro,
  onDate: bakeSales.onDate,
  opensAt: bakeSales.opensAt,
  cutoffAt: bakeSales.cutoffAt,
  collectionStartsAt: bakeSales.collectionStartsAt,
  collectionEndsAt: bakeSales.collectionEndsAt,
  status: bakeSales.status,
})
export const locationColumns = aliased('location', {
  id: locations.id,
  slug: locations.slug,
  name: locations.name,
  addressLines: locations.addressLines,
  postcode: locations.postcode,
  directions: locations.directions,
  accessibility: locations.accessibility,
  mapUrl: locations.mapUrl,
})
type SaleTimes = 'opensAt' | 'cutoffAt' | 'collectionStartsAt' | 'collectionEndsAt'
type SaleRow = Omit<StoredBakeSale, SaleTimes | 'location'> & Record<SaleTimes, Date>

/** Units of a menu item that can still be had, by its own capacity and by its pool. */
export const unitsLeft = sql<number>`max(0, min("menu_items"."capacity" - "menu_items"."reserved", coalesce((
  SELECT ("pools"."capacity" - "pools"."reserved") / "menu_items"."pool_units" FROM "pools" WHERE "pools"."id" = "menu_items"."pool_id"
), "menu_items"."capacity")))`

export const storedSale = ({
  sale,
  location,
}: {
  sale: SaleRow
  location: StoredBakeSale['location']
}): StoredBakeSale => ({
  ...sale,
  opensAt: sale.opensAt.toISOString(),
  cutoffAt: sale.cutoffAt.toISOString(),
  collectionStartsAt: sale.collectionStartsAt.toISOString(),
  collectionEndsAt: sale.collectionEndsAt.toISOString(),
  location,
})

export function summaryAt({ status, ...sale }: StoredBakeSale, now: Date): BakeSaleSummary {
  return { ...sale, state: bakeSaleStateAt({ status, ...sale }, now) }
}

/** What a menu item says, with its product; `left` is read apart, because it is never cached. */
export const menuColumns = {
  id: menuItems.id,
  pricePence: menuItems.pricePence,
  perCustomerLimit: menuItems.perCustomerLimit,
  variantName: variants.name,
  product: aliased('product', {
    id: products.id,
    slug: products.slug,
    name: products.name,
    description: products.description,
    category: categories.name,
    pictureSrc: products.pictureSrc,
    pictureAlt: products.pictureAlt,
    vatClass: products.vatClass,
    mayContain: products.mayContain,
  }),
}
type ProductRow = Omit<MenuItem['product'], 'picture' | 'ingredients' | 'allergens'> & {
  pictureSrc: string | null
  pictureAlt: string | null
}
type IngredientRow = typeof productIngredients.$inferSelect

/** Menu rows and the ingredients of their products, as the contract's shape; the allergens are derived here. */
export function storedMenu<T extends { product: ProductRow }>(rows: T[], ingredientRows: IngredientRow[]) {
  const byProduct = Map.groupBy(ingredientRows, (row) => row.productId)
  return rows.map(({ product: { pictureSrc, pictureAlt, ...product }, ...item }) => {
    const ingredients = (byProduct.get(product.id) ?? []).map(({ name, allergens }) => ({ name, allergens }))
    return {
      ...item,
      product: {
        ...product,
        picture: pictureSrc === null ? null : { src: pictureSrc, alt: pictureAlt ?? '' },
        ingredients,
        allergens: [...new Set(ingredients.flatMap((ingredient) => ingredient.allergens))].sort(),
      },
    }
  })
}

/** Published bake sales whose collection is not over, soonest first. One round trip. */
export async function findUpcoming(database: Database, now: Date, limit: number, after: Cursor | null) {
  const rows = await database
    .select({ sale: saleColumns, location: locationColumns })
    .from(bakeSales)
    .innerJoin(locations, eq(locations.id, bakeSales.locationId))
    .where(
      and(
        eq(bakeSales.status, 'published'),
        gt(bakeSales.collectionEndsAt, now),
        after
          ? or(
              gt(bakeSales.collectionEndsAt, new Date(after.endsAt)),
              and(eq(bakeSales.collectionEndsAt, new Date(after.endsAt)), gt(bakeSales.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(bakeSales.collectionEndsAt), asc(bakeSales.id))
    .limit(limit)
  return rows.map(storedSale)
}
export type Cursor = { endsAt: number; id: string }

/** What customers may see of a bake sale's life. */
export const VISIBLE: ('published' | 'completed' | 'cancelled')[] = ['published', 'completed', 'cancelled']

const ofSlug = (database: Database, slug: string) =>
  database.select({ id: bakeSales.id }).from(bakeSales).where(eq(bakeSales.slug, slug))

/** A bake sale that customers may see, with what its menu says. One round trip. */
export async function findMenu(database: Database, slug: string): Promise<StoredMenu | null> {
  const [[sale], menu, ingredients] = await database.batch([
    database
      .select({ sale: saleColumns, location: locationColumns })
      .from(bakeSales)
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(and(eq(bakeSales.slug, slug), inArray(bakeSales.status, VISIBLE))),
    database
      .select(menuColumns)
      .from(menuItems)
      .innerJoin(variants, eq(variants.id, menuItems.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(inArray(menuItems.bakeSaleId, ofSlug(database, slug)))
      .orderBy(asc(menuItems.position))
      .limit(200),
    database
      .select()
      .from(productIngredients)
      .where(
        inArray(
          productIngredients.productId,
          database
            .select({ id: variants.productId })
            .from(variants)
            .innerJoin(menuItems, eq(menuItems.variantId, variants.id))
            .where(inArray(menuItems.bakeSaleId, ofSlug(database, slug))),
        ),
      )
      .orderBy(asc(productIngredients.productId), asc(productIngredients.position)),
  ])
  return sale ? { sale: storedSale(sale), menu: storedMenu(menu, ingredients) } : null
}

/** What is left now of a bake sale's items and slots. Live: one round trip, never cached. */
export async function findAvailability(database: Database, slug: string) {
  const [known, items, slotRows] = await database.batch([
    database
      .select({ id: bakeSales.id })
      .from(bakeSales)
      .where(and(eq(bakeSales.slug, slug), inArray(bakeSales.status, VISIBLE))),
    database
      .select({ id: menuItems.id, left: unitsLeft })
      .from(menuItems)
      .where(inArray(menuItems.bakeSaleId, ofSlug(database, slug)))
      .orderBy(asc(menuItems.position))
      .limit(200),
    database
      .select({
        id: slots.id,
        fulfilment: slots.fulfilment,
        startsAt: slots.startsAt,
        endsAt: slots.endsAt,
        left: sql<number>`${slots.capacity} - ${slots.reserved}`,
      })
      .from(slots)
      .where(inArray(slots.bakeSaleId, ofSlug(database, slug)))
      .orderBy(asc(slots.startsAt))
      .limit(100),
  ])
  return {
    /** Whether there is such a bake sale, and customers may see it. */
    isKnown: known.length > 0,
    left: new Map(items.map((item) => [item.id, item.left])),
    slots: slotRows.map((slot): Slot => ({
      ...slot,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
    })),
  }
}

const MOST_OFFERS = 200

/** What bake sales to come have of a product, soonest first, with what is left now. Null for a product that there is not. One round trip. */
export async function findOffers(database: Database, productSlug: string, now: Date) {
  const [[known], rows, ingredients] = await database.batch([
    database.select({ id: products.id }).from(products).where(eq(products.slug, productSlug)),
    database
      .select({
        sale: saleColumns,
        location: locationColumns,
        ...menuColumns,
        left: unitsLeft,
      })
      .from(products)
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .innerJoin(variants, eq(variants.productId, products.id))
      .innerJoin(menuItems, eq(menuItems.variantId, variants.id))
      .innerJoin(bakeSales, eq(bakeSales.id, menuItems.bakeSaleId))
      .innerJoin(locations, eq(locations.id, bakeSales.locationId))
      .where(
        and(eq(products.slug, productSlug), eq(bakeSales.status, 'published'), gt(bakeSales.collectionEndsAt, now)),
      )
      .orderBy(asc(bakeSales.collectionEndsAt), asc(bakeSales.id), asc(menuItems.position))
      .limit(MOST_OFFERS),
    database
      .select()
      .from(productIngredients)
      .where(eq(productIngredients.productId, sql`(SELECT id FROM ${products} WHERE slug = ${productSlug})`))
      .orderBy(asc(productIngredients.position)),
  ])
  if (!known) return null
  const bySale = Map.groupBy(rows, ({ sale }) => sale.id)
  return [...bySale.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const items = storedMenu(
      of.map(({ sale: _sale, location: _location, ...item }) => item),
      ingredients,
    )
    return [{ bakeSale: summaryAt(storedSale(first), now), items }]
  })
}

const MOST_AREAS = 100

/** Where bread is brought to, in the bakery's own order. */
export const findDeliveryAreas = (database: Database) =>
  database
    .select({
      district: deliveryAreas.district,
      places: deliveryAreas.places,
      feePence: deliveryAreas.feePence,
      freeFromPence: deliveryAreas.freeFromPence,
    })
    .from(deliveryAreas)
    .orderBy(deliveryAreas.position)
    .limit(MOST_AREAS)

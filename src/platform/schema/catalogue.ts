import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Allergen } from '#contracts/model/allergen.ts'
import type { Ingredient } from '#contracts/model/product.ts'
import { json } from './columns.ts'

export const locations = sqliteTable('locations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  addressLines: json<string[]>().notNull(),
  postcode: text().notNull(),
  directions: text().notNull(),
  accessibility: text().notNull(),
  mapUrl: text().notNull(),
})

/** A shelf of the shop. */
export const categories = sqliteTable('categories', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
  description: text().notNull(),
  position: integer().notNull(),
})

export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    /** Never null; a trigger says so, because SQLite cannot add such a column to a table that has rows. */
    categoryId: text().references(() => categories.id),
    pictureSrc: text(),
    pictureAlt: text(),
    vatClass: text({ enum: ['zero', 'standard'] }).notNull(),
    mayContain: json<Allergen[]>().notNull(),
    /** How to keep it, in words. */
    storage: text().notNull().default(''),
  },
  (table) => [
    check('product_vat_class', sql`${table.vatClass} IN ('zero', 'standard')`),
    index('products_by_category').on(table.categoryId),
  ],
)

export const variants = sqliteTable(
  'variants',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    position: integer().notNull(),
    name: text().notNull(),
    /** As baked; null for what is sold by the piece. */
    weightGrams: integer(),
  },
  (table) => [index('variants_by_product').on(table.productId)],
)

/** A product's ingredients in weight order; its allergens are derived from them. */
export const productIngredients = sqliteTable(
  'product_ingredients',
  {
    productId: text()
      .notNull()
      .references(() => products.id),
    position: integer().notNull(),
    name: text().notNull(),
    allergens: json<Ingredient['allergens']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

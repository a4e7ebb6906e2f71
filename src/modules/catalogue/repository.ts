import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Category } from '#contracts/model/category.ts'
import type { Ingredient, Product, ProductDetail, Variant } from '#contracts/model/product.ts'
import type { Database } from '#platform/database.ts'
import { categories, menuItems, productIngredients, products, variants } from '#platform/schema.ts'

/** A product's ingredients in weight order, as JSON: one row a product, one round trip a page. */
const ingredientsOfProduct = sql<string>`(
  SELECT json_group_array(json_object('name', name, 'allergens', json(allergens)))
  FROM (SELECT name, allergens FROM ${productIngredients} WHERE product_id = ${products.id} ORDER BY position)
)`

const productColumns = {
  id: products.id,
  slug: products.slug,
  name: products.name,
  description: products.description,
  category: sql<string>`${categories.name}`.as('category_name'),
  pictureSrc: products.pictureSrc,
  pictureAlt: products.pictureAlt,
  vatClass: products.vatClass,
  mayContain: products.mayContain,
  ingredients: ingredientsOfProduct.as('ingredients_json'),
}
type Row = Omit<Product, 'picture' | 'ingredients' | 'allergens'> & {
  pictureSrc: string | null
  pictureAlt: string | null
  ingredients: string
}

function productOf({ pictureSrc, pictureAlt, ingredients: json, ...words }: Row): Product {
  const ingredients = JSON.parse(json) as Ingredient[]
  return {
    ...words,
    picture: pictureSrc === null ? null : { src: pictureSrc, alt: pictureAlt ?? '' },
    ingredients,
    allergens: [...new Set(ingredients.flatMap(({ allergens }) => allergens))].sort(),
  }
}

export const findCategories = (database: Database, after: string | undefined, limit: number): Promise<Category[]> =>
  database
    .select()
    .from(categories)
    .where(
      after === undefined
        ? undefined
        : sql`${categories.position} > coalesce((SELECT position FROM ${categories} WHERE id = ${after}), -1)`,
    )
    .orderBy(asc(categories.position))
    .limit(limit)

/** What a LIKE takes literally. */
const literally = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

const hasWord = (word: string): SQL =>
  sql`(${products.name} || ' ' || ${products.description}) LIKE ${literally(word)} ESCAPE '\\'`

type Sort = 'name' | 'newest' | 'bestselling'
type Wanted = { category?: string; words: string[]; sort: Sort; after?: string; limit: number }

/** How many units of a product have been ordered, over all bake sales. */
const unitsOf = (product: SQL) => sql`(
  SELECT coalesce(sum(reserved), 0) FROM ${menuItems}
  JOIN ${variants} ON ${variants.id} = ${menuItems.variantId} WHERE ${variants.productId} = ${product}
)`

/** What comes first, least first; the id makes it one order. @param alias of `products` in the query */
const placeIn = (sort: Sort, alias: SQL) => [
  {
    name: sql`lower(${alias}.name)`,
    newest: sql`-${alias}.rowid`,
    bestselling: sql`-${unitsOf(sql`${alias}.id`)}`,
  }[sort],
  sql`${alias}.id`,
]

/** Products in an order; `after` is the id of the last one seen, and one that is not known starts again. One round trip. */
export async function findProducts(database: Database, { category, words, sort, after, limit }: Wanted) {
  const place = placeIn(sort, sql`${products}`)
  const last = sql`SELECT ${sql.join(placeIn(sort, sql`last`), sql`, `)} FROM ${products} AS last WHERE last.id = ${after}`
  const rows = await database
    .select(productColumns)
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(
      and(
        category === undefined ? undefined : eq(categories.slug, category),
        ...words.map(hasWord),
        sort === 'bestselling' ? sql`${unitsOf(sql`${products.id}`)} > 0` : undefined,
        after === undefined
          ? undefined
          : sql`((${sql.join(place, sql`, `)}) > (${last}) OR NOT EXISTS (SELECT 1 FROM ${products} AS last WHERE last.id = ${after}))`,
      ),
    )
    .orderBy(...place)
    .limit(limit)
  return rows.map(productOf)
}

/** A product with its variants. One round trip. */
export async function findProduct(database: Database, slug: string): Promise<ProductDetail | null> {
  const [[row], found] = await database.batch([
    database
      .select({ ...productColumns, storage: products.storage })
      .from(products)
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .where(eq(products.slug, slug)),
    database
      .select({ id: variants.id, name: variants.name, weightGrams: variants.weightGrams })
      .from(variants)
      .where(eq(variants.productId, sql`(SELECT id FROM ${products} WHERE slug = ${slug})`))
      .orderBy(asc(variants.position))
      .limit(20),
  ])
  if (!row) return null
  const { storage, ...words } = row
  return { ...productOf(words), storage, variants: found satisfies Variant[] }
}

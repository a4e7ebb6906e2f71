import { createHash } from 'node:crypto'
import { makeCategories } from '../../mocks/bakery/categories.ts'
import { makeContent } from '../../mocks/bakery/office/content.ts'
import { DELIVERY_AREAS } from '../../mocks/bakery/areas.ts'
import { makeGiftCards } from '../../mocks/bakery/gift-cards.ts'
import type { Office } from '../../mocks/bakery/office/office.ts'
import type { Bakery } from '../../mocks/bakery/types.ts'

export type Statement = { sql: string; params: (string | number | null)[] }

/** The statement that writes a row. */
export const insert = (table: string, row: Record<string, string | number | null>): Statement => {
  const columns = Object.keys(row)
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    params: Object.values(row),
  }
}

/** The statements that write the journal and the questions, with their pictures, into a database that has none. */
export function contentStatements({ products }: Bakery, today: string): Statement[] {
  const { media, written } = makeContent(products, today)
  const shown = new Set(written.posts.map(({ picture }) => picture?.id))
  return [
    ...media
      .filter(({ id }) => shown.has(id))
      .map(({ contentType, uploadedAt, ...one }) =>
        insert('media', { ...one, content_type: contentType, uploaded_at: Date.parse(uploadedAt) }),
      ),
    ...written.posts.map(({ picture, publishedAt, ...post }) =>
      insert('journal_posts', { ...post, picture_id: picture?.id ?? null, published_at: Date.parse(publishedAt) }),
    ),
    ...written.faqs.map((faq) => insert('faqs', faq)),
  ]
}

/** The statements that write a bakery into an empty database, parents before children. */
export function bakeryStatements({ locations, products, bakeSales }: Bakery): Statement[] {
  const categories = makeCategories(products)
  return [
    ...categories.map((category) => insert('categories', category)),
    ...locations.map(({ addressLines, mapUrl, ...location }) =>
      insert('locations', { ...location, address_lines: JSON.stringify(addressLines), map_url: mapUrl }),
    ),
    ...products.flatMap(
      ({ id, slug, name, description, category, picture, vatClass, mayContain, ingredients, variants, storage }) => [
        insert('products', {
          id,
          slug,
          name,
          description,
          category_id: categories.find(({ name: known }) => known === category)?.id ?? null,
          picture_src: picture?.src ?? null,
          picture_alt: picture?.alt ?? null,
          vat_class: vatClass,
          may_contain: JSON.stringify(mayContain),
          storage,
        }),
        ...variants.map((variant, position) =>
          insert('variants', {
            id: variant.id,
            name: variant.name,
            weight_grams: variant.weightGrams,
            product_id: id,
            position,
          }),
        ),
        ...ingredients.map((ingredient, position) =>
          insert('product_ingredients', {
            product_id: id,
            position,
            name: ingredient.name,
            allergens: JSON.stringify(ingredient.allergens),
          }),
        ),
      ],
    ),
    ...bakeSales.flatMap((sale) => [
      insert('bake_sales', {
        id: sale.id,
        slug: sale.slug,
        location_id: sale.locationId,
        title: sale.title,
        intro: sale.intro,
        on_date: sale.onDate,
        opens_at: Date.parse(sale.opensAt),
        cutoff_at: Date.parse(sale.cutoffAt),
        collection_starts_at: Date.parse(sale.collectionStartsAt),
        collection_ends_at: Date.parse(sale.collectionEndsAt),
        status: sale.status,
      }),
      ...sale.menu.map((item, position) =>
        insert('menu_items', {
          id: item.id,
          bake_sale_id: sale.id,
          variant_id: item.variantId,
          position,
          price_pence: item.pricePence,
          capacity: item.capacity,
          reserved: item.reserved,
          per_customer_limit: item.perCustomerLimit,
        }),
      ),
      ...sale.slots.map((slot) =>
        insert('slots', {
          id: slot.id,
          bake_sale_id: sale.id,
          fulfilment: slot.fulfilment,
          starts_at: Date.parse(slot.startsAt),
          ends_at: Date.parse(slot.endsAt),
          capacity: slot.capacity,
          reserved: slot.reserved,
        }),
      ),
    ]),
  ]
}

/** As the shop reads a code (`src/modules/gift-cards/code.ts`); a test compares the two. */
const codeHash = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex')

/** The statements that write gift cards and credit, with what was paid for them. One that is empty has been spent somewhere else. */
export const cardStatements = (today: string): Statement[] =>
  makeGiftCards(today).flatMap(({ code, ownerEmail, card }) => {
    const at = Date.parse(card.boughtAt)
    const row = insert('gift_cards', {
      id: card.id,
      kind: card.kind,
      code_hash: codeHash(code),
      code_ending: card.codeEnding,
      initial_pence: card.initialPence,
      owner_email: ownerEmail,
      bought_at: at,
      expires_at: card.expiresAt === null ? null : Date.parse(card.expiresAt),
    })
    const paid = { id: card.id, gift_card_id: card.id, amount_pence: card.balancePence, at }
    return card.balancePence > 0 ? [row, insert('gift_card_entries', paid)] : [row]
  })

type Trade = Pick<Office, 'vouchers' | 'blackouts'>

/** The statements that write vouchers, dates without a bake sale, and where bread is brought to. Nobody has used a voucher yet: uses are counted from orders. */
export const tradeStatements = ({ vouchers, blackouts }: Trade): Statement[] => [
  ...DELIVERY_AREAS.map(({ feePence, freeFromPence, ...area }, position) =>
    insert('delivery_areas', { ...area, fee_pence: feePence, free_from_pence: freeFromPence, position }),
  ),
  ...blackouts.map(({ onDate, reason }) => insert('blackouts', { on_date: onDate, reason })),
  ...vouchers.map((voucher) =>
    insert('vouchers', {
      id: voucher.id,
      code: voucher.code,
      kind: voucher.kind,
      value: voucher.value,
      starts_at: Date.parse(voucher.startsAt),
      ends_at: Date.parse(voucher.endsAt),
      minimum_spend_pence: voucher.minimumSpendPence,
      maximum_discount_pence: voucher.maximumDiscountPence,
      usage_limit: voucher.usageLimit,
      per_customer_limit: voucher.perCustomerLimit,
      category_ids: JSON.stringify(voucher.categoryIds),
      product_ids: JSON.stringify(voucher.productIds),
      is_first_order_only: Number(voucher.isFirstOrderOnly),
      is_disabled: Number(voucher.isDisabled),
    }),
  ),
]

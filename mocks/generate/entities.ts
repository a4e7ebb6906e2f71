import { z } from 'zod'
import { entities, type Variants } from '#contracts/entities.ts'
import { Allergen } from '#contracts/model/allergen.ts'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { DELIVERY_AREAS } from '../bakery/areas.ts'
import { makeBakery } from '../bakery/bakery.ts'
import { makeOffice } from '../bakery/office/office.ts'
import { detailOf } from '../bakery/present.ts'
import { NOW } from '../now.ts'
import { seededFaker, valueOf } from './value.ts'

const TODAY = NOW.slice(0, 10)
const MANY = 50

/** The bakery of the mocks, and everything behind its counter. */
export const bakery = makeBakery(TODAY)
export const office = makeOffice(bakery, TODAY, new Date(NOW))
export const details = bakery.bakeSales.map((sale) => detailOf(bakery, sale, new Date(NOW)))

type Name = keyof typeof entities
type Entity = {
  name: Name
  type: { name: string; from: string }
  list: readonly unknown[]
  extra?: Record<string, unknown>
}

const menu = details.flatMap((sale) => sale.menu)
const slots = details.flatMap((sale) => sale.slots)
const [item] = menu
const [slot] = slots
const edgeItem = (over: Partial<MenuItem>) => (item ? { ...item, ...over } : undefined)

const of = (
  name: Name,
  type: string,
  from: string,
  list: readonly unknown[],
  extra?: Record<string, unknown>,
): Entity => ({
  name,
  type: { name: type, from },
  list,
  ...(extra ? { extra } : {}),
})

/** Entities whose mocks are a list of the bakery's: where their type comes from, and what is odd about some of them. */
const LISTED: Entity[] = [
  of('address', 'Address', 'customer', office.addresses),
  of('alert', 'Alert', 'operations-room', office.alerts),
  of('allergen', 'Allergen', 'allergen', Allergen.options),
  of('audit-entry', 'AuditEntry', 'operations-room', office.audit),
  of('backup', 'Backup', 'operations-room', office.backups),
  of('bake-plan', 'BakePlan', 'bake-plan', office.plans),
  of('basket', 'Basket', 'basket', office.baskets, {
    nothingIn: { ...office.baskets[0], bakeSales: [], discountPence: 0, totalPence: 0 },
  }),
  of('category', 'Category', 'category', office.categories),
  of('consent', 'Consent', 'consent', office.consents),
  of('customer', 'Customer', 'customer', office.customers, {
    staff: office.cast.megan,
    admin: office.cast.owain,
    another: office.cast.tom,
  }),
  of('delivery-area', 'DeliveryArea', 'delivery-area', DELIVERY_AREAS),
  of('dispute', 'Dispute', 'payment', office.disputes),
  of('document', 'OrderDocument', 'document', office.documents, {
    creditNote: office.documents.find(({ kind }) => kind === 'credit_note'),
    mixedRates: office.documents.find(({ lines }) => new Set(lines.map(({ vat }) => vat[0]?.vatClass)).size > 1),
  }),
  of('email-message', 'EmailMessage', 'message', office.emails),
  of('faq', 'Faq', 'content', office.faqs),
  of('gift-card', 'GiftCard', 'gift-card', office.giftCards),
  of('gift-card-purchase', 'GiftCardPurchase', 'gift-card', office.giftPurchases, {
    pending: office.giftPurchases.find(({ status }) => status === 'pending'),
    cancelled: office.giftPurchases.find(({ status }) => status === 'cancelled'),
  }),
  of(
    'ingredient',
    'Ingredient',
    'product',
    bakery.products.flatMap(({ ingredients }) => ingredients),
  ),
  of('journal-post', 'JournalPost', 'content', office.posts),
  of('ledger-entry', 'LedgerEntry', 'ledger', office.ledger),
  of('media', 'Media', 'media', office.media),
  of('menu-item', 'MenuItem', 'bake-sale', menu, {
    soldOut: menu.find(({ left }) => left === 0),
    lastThree: menu.find(({ left }) => left === 3),
    free: edgeItem({ pricePence: 0 }),
    dear: edgeItem({ pricePence: 9_999_900 }),
  }),
  of('notification', 'Notification', 'message', office.notifications),
  of('order-line', 'OrderLine', 'order', office.orders.flatMap(({ lines }) => lines).slice(0, MANY)),
  of('payment', 'Payment', 'payment', office.payments),
  of('pool', 'Pool', 'pool', office.pools),
  of('reconciliation', 'Reconciliation', 'payment', office.reconciliations),
  of('redemption', 'Redemption', 'voucher', office.redemptions),
  of('refund', 'Refund', 'payment', office.refunds),
  of('session', 'Session', 'session', office.sessions),
  of('setting', 'Setting', 'operations-room', office.settings),
  of('slot', 'Slot', 'bake-sale', slots, {
    full: slots.find(({ left }) => left === 0),
    ...(slot ? { lastPlace: { ...slot, left: 1 } } : {}),
  }),
  of('staff-invitation', 'StaffInvitation', 'session', office.invitations),
  of(
    'variant',
    'Variant',
    'product',
    bakery.products.flatMap(({ variants }) => variants),
  ),
  of('voucher', 'Voucher', 'voucher', office.vouchers),
  of('webhook-event', 'WebhookEvent', 'operations-room', office.events),
]

const WORDS = 'Somebody typed this because nobody stopped them, and it goes on and on, past the edge of any phone. '

const propertiesOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {}

/** A value whose texts are as long as its schema allows; the schema decides which texts may be. */
function longestOf(schema: z.ZodType, typical: unknown): unknown {
  return Object.entries(propertiesOf(schema)).reduce<unknown>((value, [key, property]) => {
    const max = typeof property === 'object' ? property.maxLength : undefined
    if (max === undefined) return value
    const longer = {
      ...(value as object),
      [key]: WORDS.repeat(Math.ceil(max / WORDS.length))
        .slice(0, max)
        .trim(),
    }
    return schema.safeParse(longer).success ? longer : value
  }, typical)
}

/** What a form or a list has of other entities: things that there are. */
const KNOWN: Record<string, unknown> = {
  locationId: bakery.locations[0]?.id,
  categoryId: office.categories[0]?.id,
  variantId: bakery.products[0]?.variants[0]?.id,
  pictureId: office.media[0]?.id,
  bakeSaleId: details[0]?.id,
  slotId: slot?.id,
  menuItemId: item?.id,
}

/** A variant of an entity, told by the typical one as far as that goes. @throws UnmockableError */
function variantOf(what: string, schema: z.ZodType, typical: unknown): unknown {
  const drawn = valueOf(what, schema)
  return Object.keys(propertiesOf(schema)).reduce<unknown>((value, key) => {
    const told: unknown = key in KNOWN ? KNOWN[key] : Reflect.get(typical as object, key)
    const candidate: unknown = { ...(value as object), [key]: told }
    return told !== undefined && schema.safeParse(candidate).success ? candidate : value
  }, drawn)
}

/** The variants of an entity that somebody writes, or that a list shows, as mocks. */
export function variantsOf(name: Name, typical: unknown): Record<string, unknown> {
  const { summary, create, update }: Variants = entities[name]
  return Object.fromEntries(
    Object.entries({ summary, create, update }).flatMap(([variant, schema]) =>
      schema ? [[variant, variantOf(`${name} ${variant}`, schema, typical)]] : [],
    ),
  )
}

/** More of the same, where the bakery has few: each a thing of its own. */
function atLeast(count: number, name: Name, list: readonly unknown[]): readonly unknown[] {
  const { detail } = entities[name]
  const first = list[0]
  // What can be counted on fingers stays what it is: there are 14 allergens and six settings, and no more.
  if (list.length >= count || typeof first !== 'object' || first === null || !('id' in first)) return list
  const faker = seededFaker()
  return Array.from({ length: count }, (_, index) =>
    index < list.length
      ? list[index]
      : detail.parse({ ...(list[index % list.length] as object), id: faker.string.uuid() }),
  )
}

/** Of each entity: one that is typical, one whose texts are long, a list that is long, one that is empty, its other variants and its oddities. */
export const entityFiles = () =>
  LISTED.map(({ name, type, list, extra = {} }) => {
    const { detail } = entities[name]
    const typical = list[0]
    const isThing = typeof typical === 'object'
    return {
      file: name,
      type,
      mocks: {
        typical,
        ...(isThing ? { longText: longestOf(detail, typical) } : {}),
        ...extra,
        many: atLeast(MANY, name, list).slice(0, MANY),
        empty: [],
      },
      variants: isThing ? variantsOf(name, typical) : {},
    }
  })

import type { z } from 'zod'
import { PlaceOrderInput } from './api/checkout.ts'
import { Allergen } from './model/allergen.ts'
import { BakePlan } from './model/bake-plan.ts'
import * as bakeSale from './model/bake-sale.ts'
import * as basket from './model/basket.ts'
import * as category from './model/category.ts'
import { Consent, ConsentChoices } from './model/consent.ts'
import * as content from './model/content.ts'
import * as customer from './model/customer.ts'
import { DeliveryArea } from './model/delivery-area.ts'
import * as giftCard from './model/gift-card.ts'
import { DocumentSummary, OrderDocument } from './model/document.ts'
import { LedgerEntry } from './model/ledger.ts'
import * as location from './model/location.ts'
import * as media from './model/media.ts'
import * as message from './model/message.ts'
import * as room from './model/operations-room.ts'
import * as order from './model/order.ts'
import * as payment from './model/payment.ts'
import * as pool from './model/pool.ts'
import * as product from './model/product.ts'
import * as session from './model/session.ts'
import * as voucher from './model/voucher.ts'

/**
 * The variants of an entity: the whole, what a list shows of it, what somebody writes to make it and to change it. A fact (a ledger entry, a
 * payment, an event) is written by the system only and never changed, so that it has neither `create` nor `update`.
 */
export type Variants = { detail: z.ZodType; summary?: z.ZodType; create?: z.ZodType; update?: z.ZodType }

/** Every entity of the model with its variants. Mocks, tests and the pages for designers go through this list. */
export const entities = {
  address: {
    detail: customer.Address,
    summary: customer.AddressSummary,
    create: customer.AddressCreate,
    update: customer.AddressUpdate,
  },
  alert: { detail: room.Alert, summary: room.AlertSummary },
  allergen: { detail: Allergen },
  'audit-entry': { detail: room.AuditEntry, summary: room.AuditEntrySummary },
  backup: { detail: room.Backup, summary: room.BackupSummary },
  'bake-plan': { detail: BakePlan },
  'bake-sale': {
    detail: bakeSale.BakeSaleDetail,
    summary: bakeSale.BakeSaleSummary,
    create: bakeSale.BakeSaleCreate,
    update: bakeSale.BakeSaleUpdate,
  },
  basket: { detail: basket.Basket, summary: basket.BasketSummary, update: basket.BasketUpdate },
  category: {
    detail: category.Category,
    summary: category.CategorySummary,
    create: category.CategoryCreate,
    update: category.CategoryUpdate,
  },
  consent: { detail: Consent, create: ConsentChoices },
  customer: {
    detail: customer.Customer,
    summary: customer.CustomerSummary,
    create: customer.CustomerCreate,
    update: customer.CustomerUpdate,
  },
  'delivery-area': { detail: DeliveryArea },
  dispute: { detail: payment.Dispute, summary: payment.DisputeSummary },
  document: { detail: OrderDocument, summary: DocumentSummary },
  'email-message': { detail: message.EmailMessage, summary: message.EmailMessageSummary },
  faq: { detail: content.Faq, summary: content.FaqSummary, create: content.FaqCreate, update: content.FaqUpdate },
  'gift-card': { detail: giftCard.GiftCard, summary: giftCard.GiftCardSummary, create: giftCard.GiftCardCreate },
  'gift-card-purchase': { detail: giftCard.GiftCardPurchase, summary: giftCard.GiftCardPurchaseSummary },
  ingredient: { detail: product.Ingredient },
  'journal-post': {
    detail: content.JournalPost,
    summary: content.JournalPostSummary,
    create: content.JournalPostCreate,
    update: content.JournalPostUpdate,
  },
  'ledger-entry': { detail: LedgerEntry },
  location: {
    detail: location.Location,
    summary: location.LocationSummary,
    create: location.LocationCreate,
    update: location.LocationUpdate,
  },
  media: { detail: media.Media, summary: media.MediaSummary, create: media.MediaCreate, update: media.MediaUpdate },
  'menu-item': {
    detail: bakeSale.MenuItem,
    summary: bakeSale.MenuItemSummary,
    create: bakeSale.MenuItemCreate,
    update: bakeSale.MenuItemUpdate,
  },
  notification: { detail: message.Notification },
  order: { detail: order.Order, summary: order.OrderSummary, create: PlaceOrderInput },
  'order-line': { detail: order.OrderLine, create: order.OrderLineCreate },
  payment: { detail: payment.Payment, summary: payment.PaymentSummary },
  pool: { detail: pool.Pool, summary: pool.PoolSummary, create: pool.PoolCreate, update: pool.PoolUpdate },
  product: {
    detail: product.ProductDetail,
    summary: product.ProductSummary,
    create: product.ProductCreate,
    update: product.ProductUpdate,
  },
  reconciliation: { detail: payment.Reconciliation, summary: payment.ReconciliationSummary },
  redemption: { detail: voucher.Redemption },
  refund: { detail: payment.Refund, summary: payment.RefundSummary, create: payment.RefundCreate },
  session: { detail: session.Session, summary: session.SessionSummary },
  setting: { detail: room.Setting, update: room.SettingUpdate },
  slot: {
    detail: bakeSale.Slot,
    summary: bakeSale.SlotSummary,
    create: bakeSale.SlotCreate,
    update: bakeSale.SlotUpdate,
  },
  'staff-invitation': {
    detail: session.StaffInvitation,
    summary: session.StaffInvitationSummary,
    create: session.StaffInvitationCreate,
  },
  variant: { detail: product.Variant, create: product.VariantCreate, update: product.VariantUpdate },
  voucher: {
    detail: voucher.Voucher,
    summary: voucher.VoucherSummary,
    create: voucher.VoucherCreate,
    update: voucher.VoucherUpdate,
  },
  'webhook-event': { detail: room.WebhookEvent, summary: room.WebhookEventSummary },
} satisfies Record<string, Variants>

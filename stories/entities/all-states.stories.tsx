import type { Meta, StoryObj } from '@storybook/nextjs'
import { BakeSaleDetail, MenuItem as MenuItemSchema } from '#contracts/model/bake-sale.ts'
import { ProductDetail } from '#contracts/model/product.ts'
import * as address from '#mocks/flat/address.ts'
import * as alert from '#mocks/flat/alert.ts'
import * as allergen from '#mocks/flat/allergen.ts'
import * as auditEntry from '#mocks/flat/audit-entry.ts'
import * as backup from '#mocks/flat/backup.ts'
import * as bakePlan from '#mocks/flat/bake-plan.ts'
import * as bakeSale from '#mocks/flat/bake-sale.ts'
import * as basket from '#mocks/flat/basket.ts'
import * as category from '#mocks/flat/category.ts'
import * as consent from '#mocks/flat/consent.ts'
import * as customer from '#mocks/flat/customer.ts'
import * as emailMessage from '#mocks/flat/email-message.ts'
import * as faq from '#mocks/flat/faq.ts'
import * as giftCard from '#mocks/flat/gift-card.ts'
import * as ingredient from '#mocks/flat/ingredient.ts'
import * as journalPost from '#mocks/flat/journal-post.ts'
import * as ledgerEntry from '#mocks/flat/ledger-entry.ts'
import * as location from '#mocks/flat/location.ts'
import * as media from '#mocks/flat/media.ts'
import * as menuItem from '#mocks/flat/menu-item.ts'
import * as notification from '#mocks/flat/notification.ts'
import * as order from '#mocks/flat/order.ts'
import * as orderLine from '#mocks/flat/order-line.ts'
import * as payment from '#mocks/flat/payment.ts'
import * as pool from '#mocks/flat/pool.ts'
import * as product from '#mocks/flat/product.ts'
import * as redemption from '#mocks/flat/redemption.ts'
import * as refund from '#mocks/flat/refund.ts'
import * as session from '#mocks/flat/session.ts'
import * as setting from '#mocks/flat/setting.ts'
import * as slot from '#mocks/flat/slot.ts'
import * as staffInvitation from '#mocks/flat/staff-invitation.ts'
import * as variant from '#mocks/flat/variant.ts'
import * as voucher from '#mocks/flat/voucher.ts'
import * as webhookEvent from '#mocks/flat/webhook-event.ts'
import { MenuItemCard } from '#components/shop/menu-item-card.tsx'
import { Allergens, Ingredients } from '#components/shop/allergens.tsx'
import { SaleCard } from '#components/shop/sale-card.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { AllStates } from './all-states.tsx'

const meta = { title: 'Entities/All states', component: AllStates } satisfies Meta<typeof AllStates>
export default meta
type Story = StoryObj<typeof meta>

const SaleOf = ({ value }: { value: unknown }) => {
  const { data } = BakeSaleDetail.safeParse(value)
  return data ? (
    <>
      <SaleCard sale={data} />
      <p className="text-base text-muted">
        {data.menu.length} on the menu, {data.slots.filter(({ left }) => left > 0).length} of {data.slots.length} slots
        free
      </p>
    </>
  ) : null
}

const ProductOf = ({ value }: { value: unknown }) => {
  const { data } = ProductDetail.safeParse(value)
  return data ? (
    <div className="space-y-3">
      <div className="flex gap-4">
        <Picture picture={data.picture} className="size-28 shrink-0" />
        <div className="min-w-0">
          <h3 className="text-xl wrap-anywhere">{data.name}</h3>
          <p className="text-base text-muted">{data.variants.map(({ name }) => name).join(' or ')}</p>
        </div>
      </div>
      <p className="wrap-anywhere">{data.description}</p>
      <Allergens allergens={data.allergens} mayContain={data.mayContain} />
      <Ingredients ingredients={data.ingredients} />
      <p className="text-base text-muted">{data.storage}</p>
    </div>
  ) : null
}

const ItemOf = ({ value }: { value: unknown }) => {
  const { data } = MenuItemSchema.safeParse(value)
  return data ? (
    <MenuItemCard returnTo="/bake-sales" item={data} quantity={0} canOrder onChange={() => undefined} />
  ) : null
}

/** What the shop shows is shown as it does; what it has of it to write or to choose from, field by field. */
const asShown = (Shown: (props: { value: unknown }) => React.ReactNode, isShown: (value: unknown) => boolean) =>
  function show(value: unknown) {
    return isShown(value) ? <Shown value={value} /> : undefined
  }

export const BakeSale: Story = {
  args: {
    title: 'Bake sale',
    lead: 'A date, a place, a menu and slots; it takes orders until its cutoff.',
    mocks: bakeSale,
    show: asShown(SaleOf, (value) => BakeSaleDetail.safeParse(value).success),
  },
}
export const MenuItem: Story = {
  args: {
    title: 'Menu item',
    lead: 'A product variant offered at one bake sale.',
    mocks: menuItem,
    show: asShown(ItemOf, (value) => MenuItemSchema.safeParse(value).success),
  },
}
export const Product: Story = {
  args: {
    title: 'Product',
    lead: 'What the bakery makes: what is in it, what it looks like, how to keep it.',
    mocks: product,
    show: asShown(ProductOf, (value) => ProductDetail.safeParse(value).success),
  },
}
export const Order: Story = {
  args: { title: 'Order', lead: 'What somebody has ordered for one bake sale.', mocks: order },
}
export const Address: Story = { args: { title: 'Address', lead: 'Where something is sent to.', mocks: address } }
export const Alert: Story = { args: { title: 'Alert', lead: 'Something that staff should look at.', mocks: alert } }
export const Allergen: Story = { args: { title: 'Allergen', lead: 'The 14 that the law names.', mocks: allergen } }
export const AuditEntry: Story = {
  args: { title: 'Audit entry', lead: 'Who of the staff did what, and what it was before.', mocks: auditEntry },
}
export const Backup: Story = {
  args: { title: 'Backup', lead: 'A copy of the database that can be restored.', mocks: backup },
}
export const BakePlan: Story = {
  args: { title: 'Bake plan', lead: 'What is to be baked, frozen at the cutoff.', mocks: bakePlan },
}
export const Basket: Story = {
  args: { title: 'Basket', lead: 'What somebody intends to buy; it reserves nothing.', mocks: basket },
}
export const Category: Story = { args: { title: 'Category', lead: 'A shelf of the shop.', mocks: category } }
export const Consent: Story = {
  args: { title: 'Consent', lead: 'What somebody has agreed to, each by itself.', mocks: consent },
}
export const Customer: Story = { args: { title: 'Customer', lead: 'A person who has an account.', mocks: customer } }
export const EmailMessage: Story = {
  args: {
    title: 'Email message',
    lead: 'A mail as staff see it: what became of it, never its words.',
    mocks: emailMessage,
  },
}
export const Faq: Story = { args: { title: 'FAQ', lead: 'A question that is often asked.', mocks: faq } }
export const GiftCard: Story = { args: { title: 'Gift card', lead: 'Money paid ahead.', mocks: giftCard } }
export const Ingredient: Story = {
  args: { title: 'Ingredient', lead: 'What is in a bake, in the words of its label.', mocks: ingredient },
}
export const JournalPost: Story = {
  args: { title: 'Journal post', lead: 'What the bakery tells.', mocks: journalPost },
}
export const LedgerEntry: Story = {
  args: { title: 'Ledger entry', lead: 'One line of the books: never changed, never removed.', mocks: ledgerEntry },
}
export const Location: Story = { args: { title: 'Location', lead: 'Where orders are collected.', mocks: location } }
export const Media: Story = {
  args: { title: 'Media', lead: 'An image, and the words that stand for it.', mocks: media },
}
export const Notification: Story = {
  args: { title: 'Notification', lead: 'One thing told to one person.', mocks: notification },
}
export const OrderLine: Story = {
  args: { title: 'Order line', lead: 'What was sold, as it was told at that moment.', mocks: orderLine },
}
export const Payment: Story = { args: { title: 'Payment', lead: 'Money on its way to us.', mocks: payment } }
export const Pool: Story = { args: { title: 'Pool', lead: 'Capacity that several menu items share.', mocks: pool } }
export const Redemption: Story = { args: { title: 'Redemption', lead: 'One use of a voucher.', mocks: redemption } }
export const Refund: Story = { args: { title: 'Refund', lead: 'Money on its way back.', mocks: refund } }
export const Session: Story = { args: { title: 'Session', lead: 'Who is signed in.', mocks: session } }
export const Setting: Story = {
  args: { title: 'Setting', lead: 'A switch or a figure that an admin sets.', mocks: setting },
}
export const Slot: Story = {
  args: { title: 'Slot', lead: 'A time to collect, with room for so many orders.', mocks: slot },
}
export const StaffInvitation: Story = {
  args: { title: 'Staff invitation', lead: 'An invitation to join the staff.', mocks: staffInvitation },
}
export const Variant: Story = {
  args: { title: 'Variant', lead: 'A size or a box in which a product is sold.', mocks: variant },
}
export const Voucher: Story = { args: { title: 'Voucher', lead: 'A code that takes something off.', mocks: voucher } }
export const WebhookEvent: Story = {
  args: { title: 'Webhook event', lead: 'What a vendor has told us.', mocks: webhookEvent },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, manyLines, standardRatedVat, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { OrderEmail, type OrderNews } from '#components/email/order-email.tsx'
import { Mail, NarrowMail, NightMail, PlainMail } from './mail.tsx'

const mailOf = (order: Order, news?: OrderNews) => (
  <OrderEmail order={order} news={news} orderUrl="https://example.com/orders/token" />
)

const meta = {
  component: Mail,
  title: 'email/order-email',
  args: { mail: mailOf(typical) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const ManyLines: Story = { args: { mail: mailOf(manyLines) } }
export const StandardRatedVat: Story = { args: { mail: mailOf(standardRatedVat) } }
export const LongText: Story = { args: { mail: mailOf(longText) } }
export const AwaitsPayment: Story = {
  args: {
    mail: mailOf(
      {
        ...typical,
        status: 'awaiting_payment',
        paymentMethod: 'bank_transfer',
        holdExpiresAt: typical.bakeSale.cutoffAt,
      },
      'awaits_payment',
    ),
  },
}
export const Changed: Story = { args: { mail: mailOf(typical, 'changed') } }
export const Cancelled: Story = {
  args: { mail: mailOf({ ...typical, status: 'cancelled', balancePence: 0 }, 'cancelled') },
}
export const PaidByGiftCard: Story = {
  args: { mail: mailOf({ ...typical, giftCardPence: 500, balancePence: typical.totalPence - 500 }) },
}
export const NotPaidInTime: Story = {
  args: { mail: mailOf({ ...typical, status: 'expired', paymentMethod: 'bank_transfer', balancePence: 0 }, 'expired') },
}
export const CancelledAndOwed: Story = {
  args: { mail: mailOf({ ...typical, status: 'cancelled', balancePence: -1840 }, 'cancelled') },
}
const cannotBake = (order: Order) => (
  <OrderEmail
    order={order}
    news="cannot_bake"
    why="We cannot bake Country sourdough, Large, 900 g this time, and have taken it off your order. It is on the menu again on Saturday 28 March."
    orderUrl="https://example.com/orders/token"
  />
)
export const CannotBake: Story = { args: { mail: cannotBake(typical) } }
export const CannotBakeAndNothingLeft: Story = {
  args: { mail: cannotBake({ ...typical, status: 'cancelled', balancePence: -1840 }) },
}
export const Brought: Story = {
  args: {
    mail: mailOf({
      ...typical,
      slot: { ...typical.slot, fulfilment: 'delivery' },
      address: { lines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1NG' },
      voucherCode: 'HARVEST10',
      discountPence: 120,
      deliveryPence: 350,
    }),
  },
}

export const Reminder: Story = {
  args: {
    mail: (
      <OrderEmail
        order={typical}
        news="reminder"
        orderUrl="https://example.com/orders/token"
        endUrl="https://example.com/unsubscribe/token?of=reminders"
      />
    ),
  },
}
export const ReminderNarrow: Story = { ...Reminder, render: ({ mail }) => <NarrowMail mail={mail} /> }
export const ReminderOfWhatIsPaid: Story = { args: { mail: mailOf({ ...manyLines, balancePence: 0 }, 'reminder') } }
export const ReminderAsText: Story = { ...Reminder, render: ({ mail }) => <PlainMail mail={mail} /> }
export const Ready: Story = { args: { mail: mailOf({ ...typical, status: 'ready' }, 'ready') } }
export const ReadyNarrow: Story = { ...Ready, render: ({ mail }) => <NarrowMail mail={mail} /> }
export const OnItsWay: Story = {
  args: {
    mail: mailOf(
      {
        ...typical,
        ...{ status: 'ready', balancePence: 0, slot: { ...typical.slot, fulfilment: 'delivery' } },
        address: { lines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1NG' },
      },
      'ready',
    ),
  },
}
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const ReminderByNight: Story = { ...Reminder, render: ({ mail }) => <NightMail mail={mail} /> }

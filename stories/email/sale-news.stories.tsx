import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { SaleNewsEmail, type SaleNews } from '#components/email/sale-news.tsx'
import { Mail, NarrowMail, NightMail } from './mail.tsx'

const moved: SaleNews = { kind: 'moved', reason: 'The market is cancelled for the flood.', wasOn: '2026-03-07' }
const cancelled: SaleNews = { kind: 'cancelled', reason: 'The oven is broken.', wasOn: null }
const mailOf = (order: Order, news: SaleNews) => (
  <SaleNewsEmail order={order} news={news} orderUrl="https://example.com/orders/token" />
)

const meta = {
  component: Mail,
  title: 'email/sale-news',
  args: { mail: mailOf({ ...typical, isMoveAsked: true }, moved) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Moved: Story = {}
export const MovedDelivery: Story = {
  args: { mail: mailOf({ ...typical, slot: { ...typical.slot, fulfilment: 'delivery' } }, moved) },
}
export const Cancelled: Story = {
  args: { mail: mailOf({ ...typical, status: 'cancelled', balancePence: 0 }, cancelled) },
}
export const CancelledAndOwed: Story = {
  args: { mail: mailOf({ ...typical, status: 'cancelled', balancePence: -1840 }, cancelled) },
}
export const LongText: Story = {
  args: { mail: mailOf(longText, { ...moved, reason: 'The river has come up again. '.repeat(10) }) },
}
export const Markup: Story = {
  args: { mail: mailOf(typical, { ...moved, reason: '<script>alert(1)</script> & <b>flood</b>' }) },
}
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

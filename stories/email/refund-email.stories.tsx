import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { RefundEmail, type RefundNews } from '#components/email/refund-email.tsx'
import { Mail, NarrowMail, NightMail } from './mail.tsx'

const credit: RefundNews = {
  amountPence: 480,
  to: 'store_credit',
  reason: 'The plums did not come.',
  code: '7K3F-9QXV-2SRW-04YZ',
}
const PAGE = 'https://example.com/orders/token'
const creditNote = {
  ...{ number: 'C-000007', grossPence: 480 },
  ...{ url: `${PAGE}/documents/C-000007`, fileUrl: `${PAGE}/documents/C-000007/document.pdf` },
}
const mailOf = (refund: RefundNews, order: Order = typical, note: typeof creditNote | null = null) => (
  <RefundEmail order={order} refund={refund} orderUrl={PAGE} creditNote={note} />
)

const meta = {
  component: Mail,
  title: 'email/refund-email',
  args: { mail: mailOf(credit) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const StoreCredit: Story = {}
export const InCash: Story = { args: { mail: mailOf({ ...credit, to: 'cash', code: null }) } }
export const WithCreditNote: Story = { args: { mail: mailOf(credit, typical, creditNote) } }
export const LongText: Story = { args: { mail: mailOf({ ...credit, reason: 'So sorry. '.repeat(30) }, longText) } }
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

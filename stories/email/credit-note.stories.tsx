import type { Meta, StoryObj } from '@storybook/nextjs'
import { typical } from '#mocks/flat/order.ts'
import type { CreditNoteLinks } from '#components/email/credit-note.tsx'
import { OrderEmail } from '#components/email/order-email.tsx'
import { SaleNewsEmail } from '#components/email/sale-news.tsx'
import { Mail } from './mail.tsx'

const PAGE = 'https://example.com/orders/token'
const note: CreditNoteLinks = {
  ...{ number: 'C-000007', grossPence: 480 },
  ...{ url: `${PAGE}/documents/C-000007`, fileUrl: `${PAGE}/documents/C-000007/document.pdf` },
}
const cancelled = { ...typical, status: 'cancelled' as const, balancePence: -480 }
const news = { kind: 'cancelled' as const, reason: 'The oven is broken.', wasOn: null }

/** A credit note is named in the mail that tells why there is one: one mail for one fact. */
const meta = {
  component: Mail,
  title: 'email/credit-note',
  args: { mail: <OrderEmail order={cancelled} orderUrl={PAGE} news="cancelled" creditNote={note} /> },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const OrderCancelled: Story = {}
export const OnASmallPhone: Story = { globals: { viewport: { value: 'small' } } }
export const BakeSaleCancelled: Story = {
  args: { mail: <SaleNewsEmail order={cancelled} orderUrl={PAGE} news={news} creditNote={note} /> },
}

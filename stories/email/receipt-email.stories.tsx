import type { Meta, StoryObj } from '@storybook/nextjs'
import { mixedRates, typical } from '#mocks/flat/document.ts'
import type { OrderDocument } from '#contracts/model/document.ts'
import { ReceiptEmail } from '#components/email/receipt-email.tsx'
import { Mail, PlainMail } from './mail.tsx'

const PAGE = 'https://example.com/orders/token/documents/R-000001'
const mailOf = (document: OrderDocument, name = 'Rosie Pritchard') => (
  <ReceiptEmail document={document} name={name} url={PAGE} fileUrl={`${PAGE}/document.pdf`} />
)

const meta = {
  component: Mail,
  title: 'email/receipt-email',
  args: { mail: mailOf(typical) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

const [line]: OrderDocument['lines'] = typical.lines
const LONG: OrderDocument['lines'] = line
  ? [{ ...line, description: 'A very long name. '.repeat(8) + 'y'.repeat(90) }]
  : []

export const Typical: Story = {}
export const Narrow: Story = { globals: { viewport: { value: 'small' } } }
export const MixedRates: Story = { args: { mail: mailOf(mixedRates) } }
export const NotRegisteredForVat: Story = {
  args: { mail: mailOf({ ...typical, seller: { ...typical.seller, vatNumber: null } }) },
}
export const LongText: Story = {
  args: {
    mail: mailOf({ ...typical, lines: LONG }, 'Somebody whose name goes on and on, because nobody stopped them'),
  },
}
export const AsText: Story = { render: ({ mail }) => <PlainMail mail={mail} /> }

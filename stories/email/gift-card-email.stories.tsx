import type { Meta, StoryObj } from '@storybook/nextjs'
import { GiftCardEmail, GiftPurchaseEmail, type PurchaseNews } from '#components/email/gift-card-email.tsx'
import type { GiftCardPurchase } from '#contracts/model/gift-card.ts'
import { longText, typical } from '#mocks/flat/gift-card-purchase.ts'
import { ERASED_NAME } from '#lib/erased.ts'
import { Mail } from './mail.tsx'

const shopUrl = 'https://example.com'
const given = (over: Partial<GiftCardPurchase> = {}, expiresAt: string | null = null) => (
  <GiftCardEmail
    purchase={{ ...typical, ...over }}
    code="7K3F-9QXV-2SRW-04YZ"
    expiresAt={expiresAt}
    shopUrl={shopUrl}
  />
)
const told = (news: PurchaseNews, over: Partial<GiftCardPurchase> = {}) => (
  <GiftPurchaseEmail purchase={{ ...typical, ...over }} news={news} purchaseUrl={`${shopUrl}/gift-cards/token`} />
)

const meta = { component: Mail, title: 'email/gift-card-email', args: { mail: given() } } satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Given: Story = {}
export const WithoutWords: Story = { args: { mail: given({ message: '' }) } }
export const WithAnEnd: Story = { args: { mail: given({}, '2027-03-14T00:00:00.000Z') } }
export const FromSomebodyWhoHasLeft: Story = { args: { mail: given({ buyerName: ERASED_NAME, message: '' }) } }
export const LongText: Story = { args: { mail: given({ ...longText, buyerName: 'Rosie '.repeat(16).trim() }) } }
export const Receipt: Story = { args: { mail: told('bought') } }
export const ReceiptForADay: Story = { args: { mail: told('bought', { sendOn: '2026-12-24', sentAt: null }) } }
export const NotPaid: Story = { args: { mail: told('unpaid') } }
export const MoneyBack: Story = { args: { mail: told('returned', { returnedPence: 2500 }) } }

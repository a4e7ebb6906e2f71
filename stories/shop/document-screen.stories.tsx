import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, within } from 'storybook/test'
import { creditNote, mixedRates, typical } from '#mocks/flat/document.ts'
import type { OrderDocument } from '#contracts/model/document.ts'
import { DocumentScreen } from '#components/shop/document-screen.tsx'
import { documentFilePath } from '#lib/documents/paths.ts'

const TOKEN = 'k3mP9xQvT2sLw8Yz'

const meta = {
  component: DocumentScreen,
  tags: ['operation:orders.listDocuments'],
  args: {
    document: typical,
    orderHref: `/orders/${TOKEN}`,
    fileHref: documentFilePath(TOKEN, typical.number),
  },
} satisfies Meta<typeof DocumentScreen>
export default meta
type Story = StoryObj<typeof meta>

type Line = OrderDocument['lines'][number]
const lineOf = (over: Partial<Line>): Line => ({
  ...{ what: 'item', menuItemId: typical.orderId, description: 'Country sourdough, Large, 900 g', quantity: 1 },
  ...{ unitPricePence: 480, discountPence: 0, vat: [{ vatClass: 'zero', grossPence: 480, vatPence: 0 }] },
  ...over,
})
const of = (document: Partial<OrderDocument>): Story => ({ args: { document: { ...typical, ...document } } })
const zero = (grossPence: number) => [{ vatClass: 'zero' as const, grossPence, vatPence: 0 }]

export const Receipt: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('VAT receipt')
    const paper = within(canvas.getByRole('article', { name: `VAT receipt ${typical.number}` }))
    await expect(paper.getByText('Total paid')).toBeVisible()
    await expect(paper.getByRole('table', { name: 'VAT by rate' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Keep it as a PDF' })).toHaveAttribute(
      'href',
      `/orders/${TOKEN}/documents/${typical.number}/document.pdf`,
    )
  },
}
export const Phone: Story = { ...Receipt, globals: { viewport: { value: 'phone' } } }
export const MixedRates: Story = { args: { document: mixedRates } }
/** A business that is not registered shows no VAT anywhere. */
export const NotRegisteredForVat: Story = {
  ...of({ seller: { ...typical.seller, vatNumber: null } }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent(/^Receipt$/)
    await expect(canvas.queryByText(/VAT/)).toBeNull()
  },
}
export const ManyLines: Story = of({
  lines: Array.from({ length: 50 }, () => lineOf({})),
  grossPence: 50 * 480,
})
export const DiscountVoucherAndDelivery: Story = of({
  voucherCode: 'HARVEST10',
  lines: [
    ...typical.lines.map((line) => ({ ...line, discountPence: 50 })),
    {
      ...{ what: 'delivery' as const, menuItemId: null, description: 'Delivery', quantity: 1, unitPricePence: 350 },
      discountPence: 0,
      vat: [
        { vatClass: 'zero' as const, grossPence: 300, vatPence: 0 },
        { vatClass: 'standard' as const, grossPence: 50, vatPence: 8 },
      ],
    },
  ],
  customer: { name: 'Rosie Pritchard', addressLines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1AX' },
})
export const PaidByGiftCardAndCash: Story = of({
  payments: [
    { how: 'gift_card', amountPence: 2500 },
    { how: 'cash', amountPence: typical.grossPence - 2500 },
  ],
})
export const CreditNote: Story = {
  args: { document: creditNote },
  play: async ({ canvas }) => {
    const paper = within(canvas.getByRole('article', { name: `VAT credit note ${creditNote.number}` }))
    await expect(paper.getByText(creditNote.corrects[0] ?? '')).toBeVisible()
    await expect(paper.getByText(`Why: ${creditNote.reason}`)).toBeVisible()
    await expect(paper.getByText('Total credited')).toBeVisible()
  },
}
/** All of it, after a part had been given back before. */
export const CreditNoteOfTheRest: Story = {
  args: {
    document: {
      ...creditNote,
      reason: 'The order was cancelled.',
      lines: [
        lineOf({ quantity: 4, vat: zero(1920) }),
        {
          ...{ what: 'reduction', menuItemId: null, description: 'Taken off', quantity: -1, unitPricePence: 480 },
          discountPence: 0,
          vat: zero(-480),
        },
      ],
      grossPence: 1440,
    },
  },
}
/** Whoever it was made out to has had their account erased. */
export const ForNobody: Story = of({ customer: null })
export const LongText: Story = of({
  customer: {
    name: 'Somebody whose name goes on and on, because nobody stopped them, past the edge of any telephone',
    addressLines: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'x'.repeat(120)],
    postcode: 'SY8 1AX',
  },
  lines: [lineOf({ description: 'A very long name that somebody typed. '.repeat(6) + 'y'.repeat(90) })],
  grossPence: 480,
  voucherCode: 'A-VERY-LONG-VOUCHER-CODE-2026',
})
export const LongTextOnAPhone: Story = { ...LongText, globals: { viewport: { value: 'phone' } } }

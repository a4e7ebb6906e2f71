import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { creditNote, typical } from '#mocks/flat/document.ts'
import { DocumentScreen } from '#components/admin/document-screen.tsx'
import { staff } from './desk.ts'

const meta = {
  component: DocumentScreen,
  tags: ['operation:staff.orders.listDocuments'],
  args: { desk: staff, document: typical },
} satisfies Meta<typeof DocumentScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Receipt: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('article', { name: `VAT receipt ${typical.number}` })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'PDF' })).toHaveAttribute(
      'href',
      `/staff/orders/${typical.orderId}/documents/${typical.number}/document.pdf`,
    )
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const CreditNote: Story = { args: { document: creditNote } }

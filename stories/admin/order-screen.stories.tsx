import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, within } from 'storybook/test'
import type { Order } from '#contracts/model/order.ts'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { creditNote, typical as receipt } from '#mocks/flat/document.ts'
import { typical as refund } from '#mocks/flat/refund.ts'
import { longText, manyLines, typical } from '#mocks/flat/order.ts'
import { OrderScreen } from '#components/admin/order-screen.tsx'
import { saying } from '../account/answers.ts'
import { staff } from './desk.ts'
import { worldWith } from './mock-world.tsx'

const gone = saying({ kind: 'order_not_found' as const })

const meta = {
  component: OrderScreen,
  tags: ['operation:staff.orders.get'],
  args: {
    desk: staff,
    read: worldWith(typical).read,
    menu: sale.menu,
    onMark: fn(gone),
    onPay: fn(gone),
    onRefund: fn(gone),
    onRefundLines: fn(gone),
    onEdit: fn(gone),
    onCancel: fn(gone),
  },
} satisfies Meta<typeof OrderScreen>
export default meta
type Story = StoryObj<typeof OrderScreen>

const paid = { pence: typical.totalPence, reference: 'cash' }
const as = (change: Partial<Order>, given: Parameters<typeof worldWith>[1] = {}) => ({
  read: worldWith({ ...typical, ...change }, given).read,
})
const offered = (canvasElement: HTMLElement) =>
  [...canvasElement.querySelectorAll('summary')]
    .map(({ textContent }) => textContent)
    .filter((words) => /^[A-Z]/.test(words))

export const Confirmed: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('table', { name: 'Books' })).toBeVisible()
    await expect(offered(canvasElement)).toEqual(
      expect.arrayContaining(['Record a payment', 'Change what it holds', 'Cancel the order']),
    )
    await expect(offered(canvasElement)).not.toContain('Give money back')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const ReadyAndPaid: Story = { args: as({ status: 'ready', note: 'Please slice the sourdough.' }, { paid }) }
/** Only what its state allows is offered. */
export const CollectedWithARefund: Story = {
  args: {
    read: { ...worldWith({ ...typical, status: 'collected' }, { paid }).read, refunds: [{ ...refund, to: 'cash' }] },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('table', { name: 'Given back' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Not collected after all/ })).toBeVisible()
    await expect(offered(canvasElement)).not.toContain('Cancel the order')
    await expect(offered(canvasElement)).toContain('Give money back')
  },
}
export const WithReceiptAndCreditNote: Story = {
  args: { ...as({ status: 'collected' }, { paid }), documents: [receipt, creditNote] },
  play: async ({ canvas }) => {
    const papers = within(canvas.getByRole('table', { name: 'Receipts and credit notes' }))
    await expect(papers.getByRole('link', { name: `Receipt ${receipt.number}` })).toHaveAttribute(
      'href',
      `/staff/orders/${typical.id}/documents/${receipt.number}`,
    )
  },
}
/** What has gone to the card can fail days later, and says why. */
export const RefundsToACard: Story = {
  args: {
    read: {
      ...worldWith(typical, { paid: { pence: typical.totalPence, reference: 'pi_3PqT7s2eZvKYlo2C' } }).read,
      refunds: [
        { ...refund, to: 'card', status: 'pending', failure: null },
        { ...refund, id: typical.id, to: 'card', status: 'failed', failure: 'expired_or_canceled_card' },
      ],
    },
  },
  play: async ({ canvas }) => {
    const back = within(canvas.getByRole('table', { name: 'Given back' }))
    await expect(back.getByText('on its way')).toBeVisible()
    await expect(back.getByText('failed: the card has expired, or was cancelled')).toBeVisible()
  },
}
/** A refund has come back: what to do stands above the order, and the form has it filled in, another way. */
export const RefundHasComeBack: Story = {
  args: {
    read: worldWith(typical, {
      paid: { pence: typical.totalPence, reference: 'pi_3PqT7s2eZvKYlo2C' },
      refunds: [
        {
          ...refund,
          orderId: typical.id,
          to: 'card',
          status: 'failed',
          failure: 'lost_or_stolen_card',
          amountPence: 480,
        },
      ],
    }).read,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('£4.80 did not reach the card')).toBeVisible()
    await expect(canvas.getByText(/It has come back: the card was reported lost or stolen/)).toBeVisible()
    await userEvent.click(canvas.getByText('Give money back', { selector: 'summary' }))
    await expect(await canvas.findByLabelText('Amount')).toHaveValue('4.80')
    await expect(canvas.getByRole('radio', { name: /^Cash/ })).toBeChecked()
  },
}
export const RefundWorthTryingAgain: Story = {
  args: {
    read: worldWith(typical, {
      paid: { pence: typical.totalPence, reference: 'pi_3PqT7s2eZvKYlo2C' },
      refunds: [{ ...refund, orderId: typical.id, status: 'failed', failure: 'insufficient_funds', amountPence: 480 }],
    }).read,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/to the card again in a few days, or at once/)).toBeVisible()
  },
}
/** What was paid is owed: it stands there until it is given back. */
export const CancelledAndOwed: Story = {
  args: {
    read: {
      ...worldWith(typical, { paid }).read,
      order: { ...typical, status: 'cancelled', balancePence: -typical.totalPence },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByText(/We owe/)[0]).toBeVisible()
    await expect(offered(canvasElement)).toEqual(expect.not.arrayContaining(['Record a payment']))
    await expect(canvas.queryByRole('button', { name: /^Ready/ })).toBeNull()
  },
}
export const AwaitingATransfer: Story = {
  args: as({
    status: 'awaiting_payment',
    paymentMethod: 'bank_transfer',
    holdExpiresAt: typical.bakeSale.cutoffAt,
  }),
}
export const NotPaidInTime: Story = { args: as({ status: 'expired' }) }
export const NotCollected: Story = { args: as({ status: 'no_show' }) }
export const ToBeBrought: Story = {
  args: as({
    slot: { ...typical.slot, fulfilment: 'delivery' },
    address: { lines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1AX' },
    deliveryPence: 350,
    voucherCode: 'HARVEST10',
    discountPence: 240,
    vatPence: 40,
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /^Delivered/ })).toBeVisible()
  },
}
export const MovedToAnotherDate: Story = { args: as({ isMoveAsked: true }) }
export const PaidByGiftCard: Story = { args: as({}, { giftCardPence: typical.totalPence }) }
export const ManyLines: Story = { args: { read: worldWith(manyLines).read } }
export const LongText: Story = { args: { read: worldWith(longText).read } }
export const MenuNotShown: Story = { args: { menu: [] } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, within } from 'storybook/test'
import { slotsFull, typical as saturday } from '#mocks/flat/bake-sale.ts'
import { creditNote, typical as receipt } from '#mocks/flat/document.ts'
import { cancelled, longText, manyLines, oneLine, paid, standardRatedVat, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { NOW } from '#mocks/now.ts'
import { icsOf } from '#lib/ics.ts'
import { orderEvent } from '#lib/order-event.ts'
import type { OrderChanges } from '#components/shop/order/changes.tsx'
import { ownDocuments } from '#components/shop/order/documents.tsx'
import { OrderScreen } from '#components/shop/order-screen.tsx'

const changes = {
  sale: saturday,
  sending: null,
  done: null,
  refusal: null,
  onEdit: fn(),
  onChangeSlot: fn(),
  onCancel: fn(),
} satisfies OrderChanges
const calendar = icsOf(orderEvent(typical, 'https://bandofbakers.co.uk/orders/k3mP9xQvT2sLw8Yz'))
const afterCutoff = { ...typical, bakeSale: { ...typical.bakeSale, state: 'closed' as const } }

const meta = {
  component: OrderScreen,
  tags: ['operation:orders.get'],
  args: {
    order: typical,
    justPlaced: false,
    calendarHref: `data:text/calendar,${encodeURIComponent(calendar)}`,
    now: NOW,
  },
} satisfies Meta<typeof OrderScreen>
export default meta
type Story = StoryObj<typeof meta>

export const JustPlaced: Story = {
  args: { justPlaced: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Thank you')
    await expect(canvas.getByText(typical.customer.email)).toBeVisible()
  },
}
export const Phone: Story = { args: { justPlaced: true }, globals: { viewport: { value: 'phone' } } }
const siblingOf = (order: Order) => ({
  order,
  href: `/orders/${order.id}`,
  calendarHref: `data:text/calendar,${encodeURIComponent(calendar)}`,
})
const waiting: Order = {
  ...typical,
  status: 'awaiting_payment',
  paymentMethod: 'bank_transfer',
  balancePence: typical.totalPence,
  holdExpiresAt: typical.bakeSale.cutoffAt,
}
/** A basket over several bake sales: one page says what became of all of it. */
export const SeveralJustPlaced: Story = {
  args: { justPlaced: true, siblings: [oneLine, manyLines].map(siblingOf) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Thank you. All three are in the book.')
    await expect(canvas.getAllByRole('link', { name: /^See this order/ })).toHaveLength(2)
    await expect(canvas.getAllByRole('link', { name: /^Add to your calendar/ })).toHaveLength(3)
  },
}
export const SeveralJustPlacedOnAPhone: Story = { ...SeveralJustPlaced, globals: { viewport: { value: 'phone' } } }
/** How to pay, and until when. */
export const ToBeTransferred: Story = {
  args: { order: waiting, justPlaced: true },
  play: async ({ canvas }) => {
    const how = within(canvas.getByRole('region', { name: 'How to pay' }))
    await expect(how.getByText(typical.number)).toBeVisible()
    await expect(how.getByText('8pm on Thursday 12 March')).toBeVisible()
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Thank you. We keep it for you.')
  },
}
export const SeveralToBeTransferred: Story = {
  args: { order: waiting, justPlaced: true, siblings: [siblingOf({ ...waiting, number: 'BOB-2T7LQX' })] },
}
export const FromTheMail: Story = {}
export const OneLine: Story = { args: { order: oneLine } }
export const ManyLines: Story = { args: { order: manyLines } }
export const StandardRatedVat: Story = { args: { order: standardRatedVat } }
export const CollectedAndPaid: Story = { args: { order: paid } }
export const WithReceiptAndCreditNote: Story = {
  args: { order: paid, documents: ownDocuments([receipt, creditNote], 'k3mP9xQvT2sLw8Yz') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: `Receipt ${receipt.number}` })).toHaveAttribute(
      'href',
      `/orders/k3mP9xQvT2sLw8Yz/documents/${receipt.number}`,
    )
    await expect(canvas.getByRole('link', { name: `Credit note ${creditNote.number}` })).toBeVisible()
  },
}
export const Cancelled: Story = { args: { order: cancelled } }
export const LongText: Story = { args: { order: longText, justPlaced: true } }

const changing = (changed: Partial<OrderChanges>): Story => ({ args: { changes: { ...changes, ...changed } } })

export const WithCalendarAndDirections: Story = {
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'Add to your calendar' })
    await expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain(
      'DTSTART;TZID=Europe/London:20260314T090000',
    )
    await expect(canvas.getByRole('link', { name: 'Directions on the map' })).toBeVisible()
  },
}
export const BeforeCutoff: Story = changing({})
export const ChangingTheLines: Story = {
  ...changing({}),
  tags: ['operation:orders.edit'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Change what is in it'))
    await expect(canvas.getByRole('button', { name: 'Keep this change' })).toBeDisabled()
    await userEvent.click(canvas.getByRole('button', { name: 'One less Country sourdough, Large, 900 g' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Keep this change' }))
    await expect(changes.onEdit).toHaveBeenCalledWith(
      expect.arrayContaining([
        { menuItemId: typical.lines[0]?.menuItemId, quantity: (typical.lines[0]?.quantity ?? 0) - 1 },
      ]),
    )
  },
}
export const NothingLeftInIt: Story = {
  args: { order: oneLine, changes },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Change what is in it'))
    // What is ordered stands before what could be added.
    const [less] = canvas.getAllByRole('button', { name: /^(Remove|One less)/ })
    if (!less) throw new Error('There is nothing to have less of.')
    while (!(less instanceof HTMLButtonElement && less.disabled)) await userEvent.click(less)
    await expect(canvas.getByText('To have nothing at all, cancel the order below.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Keep this change' })).toBeDisabled()
    await userEvent.click(canvas.getByRole('button', { name: 'Leave it as it was' }))
    await expect(canvas.getByText(/^It then comes to/)).toBeVisible()
  },
}
export const ChangingTheSlot: Story = {
  ...changing({}),
  tags: ['operation:orders.changeSlot'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Come at another time'))
    await userEvent.click(canvas.getByRole('button', { name: 'Keep this time' }))
    await expect(canvas.getByText('Choose a time other than the one you have.')).toBeVisible()
    const [free] = canvas
      .getAllByRole('radio')
      .filter((radio) => radio instanceof HTMLInputElement && !radio.disabled && !radio.checked)
    if (!free) throw new Error('No other time is free.')
    await userEvent.click(free)
    await userEvent.click(canvas.getByRole('button', { name: 'Keep this time' }))
    await expect(changes.onChangeSlot).toHaveBeenCalled()
  },
}
export const EveryOtherSlotFull: Story = {
  ...changing({ sale: slotsFull }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Come at another time'))
    await expect(canvas.getByText(/^Every other time is taken/)).toBeVisible()
  },
}
/** Asked once; the harmless answer has the focus, and Escape is one too. */
export const Cancelling: Story = {
  ...changing({}),
  tags: ['operation:orders.cancel'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Cancel the order'))
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel this order' }))
    await expect(canvas.getByRole('dialog', { name: `Cancel order ${typical.number}?` })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Keep the order' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Keep the order' }))
    await expect(changes.onCancel).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel this order' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, cancel it' }))
    await expect(changes.onCancel).toHaveBeenCalledOnce()
  },
}
export const AskingWhetherToCancel: Story = {
  ...changing({}),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Cancel the order'))
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel this order' }))
  },
}
export const Sending: Story = changing({ sending: 'lines' })
export const ChangeMade: Story = changing({ done: 'lines' })
export const NewTimeKept: Story = changing({ done: 'slot' })
export const RefusedSoldOut: Story = changing({
  refusal: { kind: 'sold_out', items: [{ name: 'Country sourdough', left: 1 }] },
})
export const RefusedByTheLimit: Story = changing({
  refusal: { kind: 'limit', items: [{ name: 'Country sourdough', limit: 4 }] },
})
export const RefusedSlotTaken: Story = changing({ refusal: { kind: 'slot_taken' } })
export const RefusedInThisState: Story = changing({ refusal: { kind: 'order_state', status: 'ready' } })
export const RefusedForNow: Story = changing({ refusal: { kind: 'rate_limited' } })
export const Unreachable: Story = changing({ refusal: { kind: 'unreachable' } })
export const OurFault: Story = changing({ refusal: { kind: 'error', reference: 'k3mP9xQv' } })
export const RefusedAfterCutoff: Story = {
  args: {
    order: afterCutoff,
    changes: { ...changes, refusal: { kind: 'after_cutoff', cutoffAt: typical.bakeSale.cutoffAt } },
  },
}
export const AfterCutoff: Story = {
  args: { order: afterCutoff, changes },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('We are baking from the list now')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
export const Ready: Story = { args: { order: { ...afterCutoff, status: 'ready' }, changes } }
export const NotPaidInTime: Story = { args: { order: { ...typical, status: 'expired' } } }
export const PaidByGiftCard: Story = {
  args: { order: { ...typical, giftCardPence: 500, balancePence: typical.totalPence - 500 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Paid by gift card or credit')).toBeVisible()
  },
}
export const NotCollected: Story = { args: { order: { ...afterCutoff, status: 'no_show' } } }
export const WaitingForPayment: Story = { args: { order: { ...typical, status: 'awaiting_payment' }, changes } }
export const LongTextBeforeCutoff: Story = { args: { order: longText, changes } }

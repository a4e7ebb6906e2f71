import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { typical } from '#mocks/flat/order.ts'
import { LiveStaffOrder } from '#components/admin/live-order.tsx'
import { formatPence } from '#lib/money.ts'
import { isTold, press } from '../account/answers.ts'
import { staff } from './desk.ts'
import { nth, worldWith } from './mock-world.tsx'

const meta = {
  component: LiveStaffOrder,
  tags: [
    'operation:staff.orders.get',
    'operation:staff.orders.setStatus',
    'operation:staff.orders.recordPayment',
    'operation:staff.orders.refund',
    'operation:staff.orders.edit',
    'operation:staff.orders.cancel',
  ],
  args: { desk: staff, menu: sale.menu, read: worldWith(typical).read },
} satisfies Meta<typeof LiveStaffOrder>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']
type Given = Parameters<typeof worldWith>[1]

/** In a mock world that has the order, with these books. */
const inWorld = (given: Given = {}): Pick<Story, 'args' | 'parameters'> => {
  const { read, parameters } = worldWith(typical, given)
  return { args: { read }, parameters }
}
const CASH = { paid: { pence: typical.totalPence, reference: 'cash' } }
const line = nth(typical.lines)
const TOTAL = formatPence(typical.totalPence)

const open = (canvas: Canvas, title: string) => userEvent.click(canvas.getByText(title, { selector: 'summary' }))
const type = async (field: HTMLElement, words: string) => {
  await userEvent.clear(field)
  await userEvent.type(field, words)
}

export const MarkedReady: Story = {
  ...inWorld(),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Ready/ }))
    await expect(await canvas.findByRole('button', { name: /^Not ready yet/ })).toBeVisible()
  },
}
const markRefused = (scenarios: Record<string, string>, words: RegExp): Story => ({
  ...inWorld({ scenarios }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Ready/ }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
  },
})
export const MarkTooLate = markRefused({ 'staff.orders.setStatus': 'ORDER_STATE' }, /Somebody was faster/)
export const MarkOffline = markRefused({ 'staff.orders.setStatus': 'offline' }, /could not be reached/)
/** What was done is done, even where it cannot be read again. */
export const NotReadAgain: Story = {
  ...inWorld({ scenarios: { 'staff.orders.get': 'UNEXPECTED' } }),
  play: async ({ canvas, canvasElement }) => {
    await pay(canvas, canvasElement, '1')
    await isTold(canvasElement, '£1.00 is in the books', 'status')
    await expect(canvas.getByRole('table', { name: 'Books' })).toBeVisible()
  },
}

async function pay(canvas: Canvas, canvasElement: HTMLElement, amount?: string) {
  await open(canvas, 'Record a payment')
  const field = await canvas.findByLabelText('Amount')
  if (amount !== undefined) await type(field, amount)
  await press(canvasElement, 'Record it')
}
/** The amount that is owed is there already; the books have it at once, and the form is closed. */
export const TakingCash: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await pay(canvas, canvasElement)
    await isTold(canvasElement, `${TOTAL} is in the books`, 'status')
    const books = within(canvas.getByRole('table', { name: 'Books' }))
    await expect(await books.findByText('Paid')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Record it' })).toBeNull()
    await expect(canvas.getByText('Give money back', { selector: 'summary' })).toBeVisible()
  },
}
export const NotAnAmount: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await pay(canvas, canvasElement, '12 pounds')
    await isTold(canvasElement, 'Enter an amount of money, like 12.50.')
    await expect(canvas.getByLabelText('Amount')).toBeInvalid()
  },
}
export const MoreThanOwed: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await pay(canvas, canvasElement, '999')
    await isTold(canvasElement, `Only ${TOTAL} is owed.`)
    await expect(canvas.getByLabelText('Amount')).toBeInvalid()
    await expect(canvas.getByLabelText('Amount')).toHaveValue('999')
  },
}
const payRefused = (scenario: string, words: RegExp | string): Story => ({
  ...inWorld({ scenarios: { 'staff.orders.recordPayment': scenario } }),
  play: async ({ canvas, canvasElement }) => {
    await pay(canvas, canvasElement, '2.50')
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Amount')).toHaveValue('2.50')
  },
})
export const PaidMeanwhile = payRefused('MORE_THAN_OWED', /owed/)
export const PayTooLate = payRefused('ORDER_STATE', 'Somebody was faster')
export const PayNoSuchOrder = payRefused('ORDER_NOT_FOUND', 'There is no such order')
export const PaySessionEnded = payRefused('UNAUTHENTICATED', 'You were signed out')
export const PayNotAllowed = payRefused('FORBIDDEN', 'You were signed out')
export const PayIsRefused = payRefused('INVALID_INPUT', 'Please look through it and try again.')
export const PayTooOften = payRefused('RATE_LIMITED', 'Nothing was written into the books.')
export const PayOurFault = payRefused('UNEXPECTED', '7f9c24e8')
export const PayOffline = payRefused('offline', 'We could not reach the bakery')

async function refund(canvas: Canvas, canvasElement: HTMLElement, amount?: string) {
  await open(canvas, 'Give money back')
  const field = await canvas.findByLabelText('Amount')
  if (amount !== undefined) await type(field, amount)
  await userEvent.type(canvas.getByLabelText('Why'), 'The plums did not come.')
  await press(canvasElement, 'Give it back')
}
export const AllOfItInCash: Story = {
  ...inWorld(CASH),
  play: async ({ canvas, canvasElement }) => {
    await open(canvas, 'Give money back')
    await userEvent.click(await canvas.findByRole('button', { name: `All of it, ${TOTAL}` }))
    await userEvent.type(canvas.getByLabelText('Why'), 'The oven broke.')
    await press(canvasElement, 'Give it back')
    await isTold(canvasElement, `${TOTAL} is given back in cash`, 'status')
  },
}
/** An admin does it, then. What was typed is still there. */
export const OverTheLimit: Story = {
  ...inWorld({ ...CASH, scenarios: { 'staff.orders.refund': 'OVER_STAFF_LIMIT' } }),
  play: async ({ canvas, canvasElement }) => {
    await refund(canvas, canvasElement, '5')
    await isTold(canvasElement, /An admin must give this much back.*£50\.00/)
    await expect(canvas.getByLabelText('Why')).toHaveValue('The plums did not come.')
  },
}
export const MoreThanPaid: Story = {
  ...inWorld(CASH),
  play: async ({ canvas, canvasElement }) => {
    await refund(canvas, canvasElement, '999')
    await isTold(canvasElement, `At most ${TOTAL} can go back like that.`)
    await expect(canvas.getByLabelText('Amount')).toBeInvalid()
  },
}
/** Only where it was paid by card does the card stand among the ways. */
export const CardsUnavailable: Story = {
  ...inWorld({
    paid: { pence: typical.totalPence, reference: 'pi_3PqT7s2eZvKYlo2C' },
    scenarios: { 'staff.orders.refund': 'PAYMENTS_UNAVAILABLE' },
  }),
  play: async ({ canvas, canvasElement }) => {
    await refund(canvas, canvasElement, '2')
    await isTold(canvasElement, 'No money can be sent to cards at the moment')
    await expect(canvas.getByRole('radio', { name: /^Card it was paid with/ })).toBeChecked()
  },
}
export const NothingFilledIn: Story = {
  ...inWorld(CASH),
  play: async ({ canvas, canvasElement }) => {
    await open(canvas, 'Give money back')
    await userEvent.click(await canvas.findByRole('button', { name: 'Give it back' }))
    await isTold(canvasElement, 'Say why, in a few words.')
    await expect(within(canvas.getByRole('alert')).getAllByRole('link')).toHaveLength(2)
  },
}
const refundRefused = (scenario: string, words: string): Story => ({
  ...inWorld({ ...CASH, scenarios: { 'staff.orders.refund': scenario } }),
  play: async ({ canvas, canvasElement }) => {
    await refund(canvas, canvasElement, '2')
    await isTold(canvasElement, words)
  },
})
export const RefundPaidLess = refundRefused('MORE_THAN_PAID', 'can go back like that')
export const RefundNoSuchOrder = refundRefused('ORDER_NOT_FOUND', 'There is no such order')
export const RefundOurFault = refundRefused('UNEXPECTED', '7f9c24e8')
export const RefundTooOften = refundRefused('RATE_LIMITED', 'Nothing was given back.')

async function oneMore(canvas: Canvas, canvasElement: HTMLElement) {
  await open(canvas, 'Change what it holds')
  await userEvent.click(
    await canvas.findByRole('button', { name: `One more ${line.productName}, ${line.variantName}` }),
  )
  await userEvent.type(canvas.getByLabelText('Why'), 'The customer rang.')
  await press(canvasElement, 'Keep this change')
}
export const OneMore: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await oneMore(canvas, canvasElement)
    await isTold(canvasElement, `it comes to ${formatPence(typical.totalPence + line.unitPricePence)} now`, 'status')
    await expect(canvas.queryByRole('button', { name: 'Keep this change' })).toBeNull()
  },
}
export const NothingIsDifferent: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await open(canvas, 'Change what it holds')
    await userEvent.type(await canvas.findByLabelText('Why'), 'The customer rang.')
    await press(canvasElement, 'Keep this change')
    await isTold(canvasElement, 'Nothing is different yet')
  },
}
const editRefused = (scenario: string, words: string): Story => ({
  ...inWorld({ scenarios: { 'staff.orders.edit': scenario } }),
  play: async ({ canvas, canvasElement }) => {
    await oneMore(canvas, canvasElement)
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Why')).toHaveValue('The customer rang.')
  },
})
export const EditSoldOut = editRefused('SOLD_OUT', 'There is not enough left')
export const EditNotOnMenu = editRefused('NOT_ON_MENU', 'Not on this menu')
export const EditTooLate = editRefused('ORDER_STATE', 'Somebody was faster')
export const EditNoSuchOrder = editRefused('ORDER_NOT_FOUND', 'There is no such order')
export const EditOffline = editRefused('offline', 'The order is as it was.')

async function cancel(canvas: Canvas, canvasElement: HTMLElement) {
  await open(canvas, 'Cancel the order')
  await userEvent.type(await canvas.findByLabelText('Why'), 'The customer rang.')
  await press(canvasElement, 'Cancel this order')
}
/** What was paid is to be given back: the form for it has the amount already. */
export const Cancelled: Story = {
  ...inWorld(CASH),
  play: async ({ canvas, canvasElement }) => {
    await cancel(canvas, canvasElement)
    await isTold(canvasElement, `${TOTAL} is to be given back`, 'status')
    await waitFor(() => expect(canvas.queryByText('Change what it holds', { selector: 'summary' })).toBeNull())
    await open(canvas, 'Give money back')
    await expect(await canvas.findByLabelText('Amount')).toHaveValue((typical.totalPence / 100).toFixed(2))
  },
}
const cancelRefused = (scenario: string, words: string): Story => ({
  ...inWorld({ scenarios: { 'staff.orders.cancel': scenario } }),
  play: async ({ canvas, canvasElement }) => {
    await cancel(canvas, canvasElement)
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Why')).toHaveValue('The customer rang.')
  },
})
export const CancelTooLate = cancelRefused('ORDER_STATE', 'Somebody was faster')
export const CancelNoSuchOrder = cancelRefused('ORDER_NOT_FOUND', 'There is no such order')
export const CancelOurFault = cancelRefused('UNEXPECTED', 'The order stands.')

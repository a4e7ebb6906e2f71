import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { Order } from '#contracts/model/order.ts'
import type { Refund } from '#contracts/model/payment.ts'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { longText, manyLines, typical } from '#mocks/flat/order.ts'
import { typical as refund } from '#mocks/flat/refund.ts'
import { LiveStaffOrder } from '#components/admin/live-order.tsx'
import { formatPence } from '#lib/money.ts'
import { isTold, press } from '../account/answers.ts'
import { staff } from './desk.ts'
import { nth, worldWith } from './mock-world.tsx'

const meta = {
  component: LiveStaffOrder,
  tags: ['operation:staff.orders.refundLines'],
  args: { desk: staff, menu: sale.menu, read: worldWith(typical).read },
} satisfies Meta<typeof LiveStaffOrder>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']
type Given = Parameters<typeof worldWith>[1]

const CASH = { paid: { pence: typical.totalPence, reference: 'cash' } }
const CARD = { paid: { pence: typical.totalPence, reference: 'pi_3PqT7s2eZvKYlo2C' } }
const line = nth(typical.lines)
const NAME = `${line.productName}, ${line.variantName}`
const each = line.linePence / line.quantity

const inWorld = (given: Given = CASH, order: Order = typical): Pick<Story, 'args' | 'parameters'> => {
  const { read, parameters } = worldWith(order, given)
  return { args: { read }, parameters }
}
const opened = async (canvas: Canvas) => {
  await userEvent.click(canvas.getByText('Give money back', { selector: 'summary' }))
  await userEvent.click(await canvas.findByRole('radio', { name: 'Single things' }))
}
const oneMore = (canvas: Canvas) =>
  userEvent.click(canvas.getByRole('button', { name: `One more ${NAME} to give back` }))
const give = async (canvas: Canvas, canvasElement: HTMLElement) => {
  await userEvent.type(canvas.getByLabelText('Why'), 'One was burnt.')
  await press(canvasElement, 'Give it back')
}

/** Each thing of the order with what was paid for it; nothing is chosen yet. */
export const Chosen: Story = {
  ...inWorld(),
  play: async ({ canvas }) => {
    await opened(canvas)
    await expect(canvas.getByText('Goes back').parentElement).toHaveTextContent('£0.00')
    await oneMore(canvas)
    await oneMore(canvas)
    await expect(canvas.getByText('Goes back').parentElement).toHaveTextContent(formatPence(2 * each))
    await expect(canvas.getByRole('checkbox', { name: /^Back into stock/ })).toBeChecked()
  },
}
export const Phone: Story = { ...Chosen, globals: { viewport: { value: 'phone' } } }
export const AtNight: Story = { ...Chosen, globals: { theme: 'dark' } }

/** It is off the order, and what it has cost is in the books. */
export const IntoStock: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    await oneMore(canvas)
    await give(canvas, canvasElement)
    await isTold(canvasElement, `${formatPence(each)} is given back in cash`, 'status')
    const given = within(await canvas.findByRole('table', { name: 'Given back' }))
    await expect(given.getByText(`1 × ${NAME}, back into stock`)).toBeVisible()
    await expect(canvas.getByText('Still to pay').parentElement).toHaveTextContent('£0.00')
  },
}
/** It was made: only the money goes back, as a credit. */
export const NotIntoStock: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    await oneMore(canvas)
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Back into stock/ }))
    await expect(canvas.getByText('It is baked all the same.')).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: /^Store credit/ }))
    await give(canvas, canvasElement)
    await isTold(canvasElement, `${formatPence(each)} is given back as credit`, 'status')
    const given = within(await canvas.findByRole('table', { name: 'Given back' }))
    await expect(given.getByText(`1 × ${NAME}`)).toBeVisible()
  },
}
export const NothingChosen: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    await give(canvas, canvasElement)
    await isTold(canvasElement, 'Nothing is chosen yet')
    await expect(canvas.getByLabelText('Why')).toHaveValue('One was burnt.')
  },
}
export const NoReason: Story = {
  ...inWorld(),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    await oneMore(canvas)
    await press(canvasElement, 'Give it back')
    await isTold(canvasElement, 'Say why, in a few words.')
    await expect(within(canvas.getByRole('alert')).getAllByRole('link')).toHaveLength(1)
  },
}
/** The whole order: it is cancelled by it, and says so before. */
export const AllOfIt: Story = {
  ...inWorld(CASH, { ...typical, lines: [line], totalPence: line.linePence, discountPence: 0, deliveryPence: 0 }),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    for (let count = 0; count < line.quantity; count++) await oneMore(canvas)
    await expect(canvas.getByText(/Nothing is left of the order then/)).toBeVisible()
    await give(canvas, canvasElement)
    await waitFor(() => expect(canvas.getByText(/is given back in cash/).closest('[role=status]')).toHaveFocus())
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Status' })).toHaveTextContent('Cancelled'))
  },
}
const before: Refund = {
  ...refund,
  ...{ orderId: typical.id, to: 'cash', amountPence: each },
  lines: [
    {
      ...{ menuItemId: line.menuItemId, productName: line.productName, variantName: line.variantName },
      ...{ quantity: 1, isRestocked: false, amountPence: each, vatPence: 0 },
    },
  ],
}
export const SomeGivenBack: Story = {
  ...inWorld({ ...CASH, refunds: [before] }),
  play: async ({ canvas }) => {
    await opened(canvas)
    await expect(canvas.getByText(/1 given back already/)).toBeVisible()
    for (let count = 1; count < line.quantity; count++) await oneMore(canvas)
    await expect(canvas.getByRole('button', { name: `One more ${NAME} to give back` })).toBeDisabled()
  },
}
/** After the cutoff, or once it was collected, nothing is offered for stock. */
export const Collected: Story = {
  ...inWorld(CASH, { ...typical, status: 'collected' }),
  play: async ({ canvas }) => {
    await opened(canvas)
    await oneMore(canvas)
    await expect(canvas.queryByRole('checkbox')).toBeNull()
    await expect(canvas.getByText(/It is too late to put anything back into stock/)).toBeVisible()
  },
}
/** Of an order that is over there are no single things: what is owed is an amount. */
export const Cancelled: Story = {
  ...inWorld(CASH, { ...typical, status: 'cancelled' }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Give money back', { selector: 'summary' }))
    await expect(await canvas.findByLabelText('Amount')).toBeVisible()
    await expect(canvas.queryByRole('radio', { name: 'Single things' })).toBeNull()
  },
}
export const ManyLines: Story = {
  ...inWorld({ paid: { pence: manyLines.totalPence, reference: 'cash' } }, manyLines),
  play: ({ canvas }) => opened(canvas),
}
export const LongWords: Story = {
  ...inWorld({ paid: { pence: longText.totalPence, reference: 'cash' } }, longText),
  play: ({ canvas }) => opened(canvas),
}

const refused = (scenario: string, words: string | RegExp, given: Given = CASH): Story => ({
  ...inWorld({ ...given, scenarios: { 'staff.orders.refundLines': scenario } }),
  play: async ({ canvas, canvasElement }) => {
    await opened(canvas)
    await oneMore(canvas)
    await give(canvas, canvasElement)
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Why')).toHaveValue('One was burnt.')
    await expect(canvas.getByText('Goes back').parentElement).toHaveTextContent(formatPence(each))
  },
})
export const GivenBackMeanwhile = refused('MORE_THAN_ORDERED', 'Somebody has given it back already')
export const TooLateForStock = refused('RESTOCK_TOO_LATE', 'It is too late to put it back into stock')
export const LessWasPaid = refused('MORE_THAN_PAID', 'Less was paid')
export const OverTheLimit = refused('OVER_STAFF_LIMIT', /An admin must give this much back.*£50\.00/)
export const CardsUnavailable = refused('PAYMENTS_UNAVAILABLE', 'No money can be sent to cards at the moment', CARD)
export const InAnotherState = refused('ORDER_STATE', 'Somebody was faster')
export const NoSuchOrder = refused('ORDER_NOT_FOUND', 'There is no such order')
export const SessionEnded = refused('UNAUTHENTICATED', 'You were signed out')
export const NotAllowed = refused('FORBIDDEN', 'You were signed out')
export const IsRefused = refused('INVALID_INPUT', 'Please look through it and try again.')
export const TooOften = refused('RATE_LIMITED', 'Nothing was given back.')
export const OurFault = refused('UNEXPECTED', '7f9c24e8')
export const Offline = refused('offline', 'We could not reach the bakery')

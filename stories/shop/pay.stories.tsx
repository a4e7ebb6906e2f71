import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { LiveOrder } from '#components/shop/live-order.tsx'
import type { Order } from '#contracts/model/order.ts'
import { typical as saturday } from '#mocks/flat/bake-sale.ts'
import { typical } from '#mocks/flat/order.ts'
import { handlers } from '#mocks/handlers.ts'
import { NOW } from '#mocks/now.ts'
import type { Scenarios } from '#mocks/scenarios.ts'
import { createWorld, tokenOf } from '#mocks/world.ts'
import { whereLeads } from '../account/leaving.ts'

const token = tokenOf(typical.id)
const toPay: Order = {
  ...typical,
  status: 'awaiting_payment',
  paymentMethod: 'card',
  balancePence: typical.totalPence,
  holdExpiresAt: new Date(Date.parse(NOW) + 29 * 60_000).toISOString(),
}
const onLeave = fn()

/** A world in which the order waits for its money. */
function waiting(scenarios: Scenarios = {}, order = toPay) {
  const world = createWorld()
  world.orders.set(token, order)
  return { parameters: { msw: { handlers: handlers(scenarios, world) } } }
}

const meta = {
  component: LiveOrder,
  title: 'shop/pay',
  tags: ['operation:payments.start', 'operation:payments.payOnCollection'],
  args: { order: toPay, token, justPlaced: false, sale: saturday, onLeave },
  parameters: waiting().parameters,
} satisfies Meta<typeof LiveOrder>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const panel = (canvas: Canvas) => within(canvas.getByRole('region', { name: /^(Pay|Waiting)/ }))
const payByCard = (canvas: Canvas) => userEvent.click(panel(canvas).getByRole('button', { name: /^Pay £.* by card$/ }))
const payAtTable = (canvas: Canvas) =>
  userEvent.click(panel(canvas).getByRole('button', { name: 'Pay when I collect' }))

export const ToBePaid: Story = {
  play: async ({ canvas }) => {
    onLeave.mockClear()
    await payByCard(canvas)
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith(expect.stringContaining('https://checkout.stripe.com/')))
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** Somebody comes back from the page of the vendor without having paid. */
export const NotPaid: Story = {
  args: { isUnpaid: true },
  play: async ({ canvas }) => {
    await expect(panel(canvas).getByRole('alert')).toHaveTextContent('Nothing has been paid')
  },
}
/** Or having paid: the vendor has not told us yet. */
export const WaitingForTheBank: Story = {
  args: { justPlaced: true },
  tags: ['operation:payments.get'],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Nearly yours')
    await expect(panel(canvas).getByRole('status')).toHaveTextContent('Your bank tells us in a moment')
  },
}
export const PaidAheadForTheTable: Story = {
  args: { order: { ...typical, status: 'confirmed', balancePence: typical.totalPence } },
  ...waiting({}, { ...typical, status: 'confirmed', balancePence: typical.totalPence }),
}
/** What is brought is paid ahead. */
export const Brought: Story = {
  args: { order: { ...toPay, address: { lines: ['3 Broad Street', 'Ludlow'], postcode: 'SY8 1NG' } } },
  play: async ({ canvas }) => {
    await expect(panel(canvas).queryByRole('button', { name: 'Pay when I collect' })).toBeNull()
  },
}

/** The mock world answers with an error; whoever wants to pay is told, and nothing is lost. */
const refused = (operation: string, scenario: string, words: string, act = payByCard): Story => ({
  parameters: waiting({ [operation]: scenario }).parameters,
  play: async ({ canvas }) => {
    await act(canvas)
    await expect(await panel(canvas).findByRole('alert')).toHaveTextContent(words)
  },
})
const start = 'payments.start'
const DOWN = 'Paying by card does not work at the moment'
export const CardIsDown = refused(start, 'PAYMENTS_UNAVAILABLE', DOWN)
export const TimeIsOver = refused(start, 'ORDER_STATE', 'The time to pay is over')
export const LinkOpensNothing = refused(start, 'ORDER_NOT_FOUND', DOWN)
export const TooFast = refused(start, 'RATE_LIMITED', DOWN)
export const WentWrong = refused(start, 'UNEXPECTED', DOWN)
export const MakesNoSense = refused(start, 'INVALID_INPUT', DOWN)
export const Offline = refused(start, 'offline', 'That did not reach us')
/** It was paid in another tab: the page is read anew, and says so. */
export const PaidMeanwhile: Story = {
  parameters: waiting({ 'payments.start': 'NOTHING_TO_PAY' }).parameters,
  play: async ({ canvas }) => {
    const way = await whereLeads(() => payByCard(canvas))
    await expect(way.href).toBe(window.location.href)
  },
}
const table = 'payments.payOnCollection'
export const MustBePaidAhead = refused(table, 'PAY_NOW', 'This order has to be paid ahead', payAtTable)
export const TooLateForTheTable = refused(table, 'ORDER_STATE', 'The time to pay is over', payAtTable)

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { Order } from '#contracts/model/order.ts'
import { many } from '#mocks/flat/order.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveOrders } from '#components/admin/live-orders.tsx'
import { staff } from './desk.ts'
import { nth } from './mock-world.tsx'

/** Orders that the mock world has, too: what is pressed here is done there. */
const orders: Order[] = many.filter(({ status }) => status === 'confirmed').slice(0, 4)
const first = nth(orders)
const second = nth(orders, 1)

const world = (scenarios: Record<string, string> = {}) => ({
  msw: { handlers: handlers(scenarios, createWorld({ caller: 'staff' })) },
})

const meta = {
  component: LiveOrders,
  tags: ['operation:staff.orders.setStatus', 'operation:staff.orders.recordPayment', 'operation:staff.orders.list'],
  args: {
    desk: staff,
    query: { bakeSaleId: first.bakeSale.id, status: null, search: '', sort: 'slot', cursor: null },
    sales: [first.bakeSale],
    read: { kind: 'ready', orders, nextCursor: null },
  },
} satisfies Meta<typeof LiveOrders>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** The row of an order at the desk; the same on a phone is its card. */
const rowOf = (canvas: Canvas, { number }: Order) => within(canvas.getByRole('row', { name: new RegExp(number) }))

/** One tap each, there and back. The row stays where it is. */
export const OneTap: Story = {
  parameters: world(),
  play: async ({ canvas }) => {
    const tap = async (name: string) =>
      userEvent.click(rowOf(canvas, first).getByRole('button', { name: `${name}: ${first.number}` }))
    await tap('Ready')
    await waitFor(() => expect(rowOf(canvas, first).getByText('Ready', { selector: 'span' })).toBeVisible())
    await tap('Collected')
    await waitFor(() => expect(rowOf(canvas, first).getByText('Collected', { selector: 'span' })).toBeVisible())
    await tap('Not collected after all')
    await waitFor(() => expect(rowOf(canvas, first).getByText('Ready', { selector: 'span' })).toBeVisible())
  },
}
export const SeveralAtOnce: Story = {
  parameters: world(),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByLabelText('Choose all 4'))
    await userEvent.click(canvas.getByLabelText(`Choose ${second.number}`))
    await userEvent.click(canvas.getByRole('button', { name: 'Ready: 3' }))
    await expect(await canvas.findByText('3 orders marked as ready')).toBeVisible()
    await expect(rowOf(canvas, second).getByText('Confirmed', { selector: 'span' })).toBeVisible()
  },
}
const severalRefused = (scenario: string, words: RegExp): Story => ({
  parameters: world({ 'staff.orders.setStatus': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByLabelText('Choose all 4'))
    await userEvent.click(canvas.getByRole('button', { name: 'Collected: 4' }))
    const told = await canvas.findByRole('alert')
    await expect(told).toHaveTextContent('0 orders marked as collected')
    await expect(told).toHaveTextContent(words)
  },
})
export const SeveralTooMany = severalRefused('RATE_LIMITED', /Try again in .*Not tried/)
export const SeveralOfflineToo = severalRefused('offline', /could not be reached.*Not tried/)

const refused = (scenario: string, words: RegExp): Story => ({
  parameters: world({ 'staff.orders.setStatus': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(rowOf(canvas, first).getByRole('button', { name: `Ready: ${first.number}` }))
    await expect(await rowOf(canvas, first).findByRole('alert')).toHaveTextContent(words)
  },
})
/** Two people at one table: the row shows what it has become. */
export const SomebodyWasFaster = refused('ORDER_STATE', /Somebody was faster/)
export const NoSuchOrder = refused('ORDER_NOT_FOUND', /There is no such order/)
export const SessionEnded = refused('UNAUTHENTICATED', /You were signed out/)
export const NotAllowedAnyMore = refused('FORBIDDEN', /You were signed out/)
export const IsRefused = refused('INVALID_INPUT', /Reload the page/)
export const TooOften = refused('RATE_LIMITED', /Too much at once/)
export const OurFault = refused('UNEXPECTED', /Reference: 7f9c24e8/)
export const Offline = refused('offline', /could not be reached/)

/** On a phone what is owed is taken with one tap, too. Elsewhere the card is there and not seen. */
const taking = (
  scenarios: Record<string, string>,
  check: (card: ReturnType<typeof rowOf>) => Promise<void>,
): Story => ({
  parameters: world(scenarios),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    const card = [...canvasElement.querySelectorAll('article')].find((one) => one.textContent.includes(first.number))
    if (!card) throw new Error('There is no card.')
    const cash = [...card.querySelectorAll('button')].find((one) => one.textContent === 'Cash')
    if (!cash) throw new Error('Nothing can be taken.')
    cash.click()
    await check(within(card))
  },
})
export const TakingCash = taking({}, async (card) => {
  await expect(await card.findByText('Nothing to pay')).toBeInTheDocument()
})
const moneyRefused = (scenario: string, words: RegExp) =>
  taking({ 'staff.orders.recordPayment': scenario }, async (card) => {
    await expect(await card.findByText(words)).toBeInTheDocument()
  })
export const TakenAlready = moneyRefused('MORE_THAN_OWED', /not owed any more/)
export const CancelledMeanwhile = moneyRefused('ORDER_STATE', /Somebody was faster/)

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, within } from 'storybook/test'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveCannotBake } from '#components/admin/live-cannot-bake.tsx'
import { isTold, press } from '../account/answers.ts'
import { staff } from './desk.ts'
import { nth } from './mock-world.tsx'

const failed = nth(sale.menu)
/** Whom it affects in the mock world. */
const affected = [...createWorld().orders.values()].flatMap(({ id, number, customer, lines, status }) => {
  const line = lines.find(({ menuItemId }) => menuItemId === failed.id)
  if (!line || status !== 'confirmed') return []
  const order = {
    orderId: id,
    number,
    customerName: customer.name,
    quantity: line.quantity,
    refundPence: line.linePence,
  }
  return [order]
})
const { menu: _menu, slots: _slots, ...bakeSale } = sale
const COUNT = String(affected.length)

const inWorld = (scenarios: Record<string, string> = {}) => ({
  msw: { handlers: handlers(scenarios, createWorld({ caller: 'staff' })) },
})

const meta = {
  component: LiveCannotBake,
  tags: ['operation:staff.orders.confirmCannotBake', 'operation:staff.orders.previewCannotBake'],
  args: {
    desk: staff,
    item: { id: failed.id, productName: failed.product.name, variantName: failed.variantName },
    bakeSale,
    orders: affected,
    menu: sale.menu,
  },
} satisfies Meta<typeof LiveCannotBake>
export default meta
type Story = StoryObj<typeof meta>

async function confirm(canvasElement: HTMLElement, count = COUNT) {
  await press(canvasElement, `Decide for ${count} orders`)
  await userEvent.click(await within(document.body).findByRole('button', { name: 'Yes, tell them' }))
}

export const EverybodyIsTold: Story = {
  parameters: inWorld(),
  play: async ({ canvasElement }) => {
    await confirm(canvasElement)
    await isTold(canvasElement, `${COUNT} customers are told`, 'status')
  },
}
/** One has come in since: it is shown, what was chosen for the others is kept, and it is decided again. */
export const AnotherOrderHasComeIn: Story = {
  parameters: inWorld(),
  args: { orders: affected.slice(1) },
  play: async ({ canvas, canvasElement }) => {
    const kept = affected[1]
    if (!kept) throw new Error('The mocks have too few orders.')
    const own = within(canvas.getByRole('group', { name: `What becomes of it: ${kept.number}` }))
    await userEvent.click(own.getByRole('radio', { name: 'Tell of the next' }))
    await confirm(canvasElement, String(affected.length - 1))
    await isTold(canvasElement, 'Another order has come in')
    await expect(await canvas.findByText('New')).toBeVisible()
    await expect(own.getByRole('radio', { name: 'Tell of the next' })).toBeChecked()
    await confirm(canvasElement)
    await isTold(canvasElement, `${COUNT} customers are told`, 'status')
  },
}
/** The mock world says what is wrong; nobody has been told, and every choice is as it was. */
const refusedWith = (scenario: string, words: string): Story => ({
  parameters: inWorld({ 'staff.orders.confirmCannotBake': scenario }),
  play: async ({ canvas, canvasElement }) => {
    await confirm(canvasElement)
    await isTold(canvasElement, words)
    await expect(canvas.getByText(/less to pay, or to be given back/)).toHaveTextContent(`${COUNT} taken off`)
  },
})
export const OrdersChanged = refusedWith('ORDERS_CHANGED', 'Another order has come in')
export const SoldOut = refusedWith('SOLD_OUT', 'There is not enough of a substitute')
export const NotOnMenu = refusedWith('NOT_ON_MENU', 'A substitute is not on this menu any more')
export const NoSuchItem = refusedWith('MENU_ITEM_NOT_FOUND', 'There is no such thing on a menu')
export const SessionEnded = refusedWith('UNAUTHENTICATED', 'You were signed out')
export const NotAllowed = refusedWith('FORBIDDEN', 'You were signed out')
export const IsRefused = refusedWith('INVALID_INPUT', 'Nobody has been told.')
export const TooOften = refusedWith('RATE_LIMITED', 'Nobody has been told.')
export const OurFault = refusedWith('UNEXPECTED', '7f9c24e8')
export const Offline = refusedWith('offline', 'We could not reach the bakery')

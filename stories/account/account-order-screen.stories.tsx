import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { typical as saturday } from '#mocks/flat/bake-sale.ts'
import { typical as sales } from '#mocks/flat/bake-sale-summary.ts'
import { typical as receipt } from '#mocks/flat/document.ts'
import { cancelled, longText, manyLines, paid, typical } from '#mocks/flat/order.ts'
import { NOW } from '#mocks/now.ts'
import { ownDocuments } from '#components/shop/order/documents.tsx'
import { AccountOrderScreen } from '#components/account/account-order-screen.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import type { ReorderAnswer } from '#components/account/orders/reorder.tsx'
import { isTold, offline, press, saying, silent } from './answers.ts'

const changes = {
  sale: saturday,
  sending: null,
  done: null,
  refusal: null,
  onEdit: fn(),
  onChangeSlot: fn(),
  onCancel: fn(),
}
const nextSale = sales[1] ?? null
const reorder = { nextSale, onReorder: saying({ kind: 'done' as const, leftOut: [] }) }

const meta = {
  component: AccountOrderScreen,
  tags: ['operation:account.getOrder'],
  args: { order: typical, calendarHref: 'data:text/calendar,', changes, reorder, signOut: fn(), now: NOW },
} satisfies Meta<typeof AccountOrderScreen>
export default meta
type Story = StoryObj<typeof AccountOrderScreen>

export const ToCome: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Change what is in it')).toBeVisible()
    await expect(canvas.getByRole('heading', { name: 'The same again?' })).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Collected: Story = { args: { order: paid, changes: undefined } }
export const WithReceipt: Story = {
  args: { order: paid, changes: undefined, documents: ownDocuments([receipt], 'k3mP9xQvT2sLw8Yz') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: `Receipt ${receipt.number}` })).toBeVisible()
  },
}
export const Cancelled: Story = { args: { order: cancelled, changes: undefined } }
export const ToBeTransferred: Story = {
  args: {
    order: {
      ...typical,
      status: 'awaiting_payment',
      paymentMethod: 'bank_transfer',
      balancePence: typical.totalPence,
      holdExpiresAt: typical.bakeSale.cutoffAt,
    },
  },
}
export const MovedToAnotherDate: Story = {
  args: {
    order: { ...typical, isMoveAsked: true },
    move: { slots: saturday.slots, isSending: false, refusal: null, onAnswer: fn() },
  },
}
export const ManyLines: Story = { args: { order: manyLines } }
export const LongText: Story = { args: { order: longText } }

const again = (onReorder: Submit<undefined, ReorderAnswer>): Story['args'] => ({
  order: paid,
  changes: undefined,
  reorder: { nextSale, onReorder },
})
export const AllOfItAgain: Story = {
  args: again(saying({ kind: 'done', leftOut: [] })),
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Order it again')
    await isTold(canvasElement, 'All of it. The prices are those of that day.', 'status')
    await expect(canvas.getByRole('link', { name: 'To the basket' })).toHaveAttribute('href', '/basket')
  },
}
export const SomeOfItAgain: Story = {
  args: again(saying({ kind: 'done', leftOut: ['Cardamom bun, Each', 'Nutmeg custard tart, Each'] })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Order it again')
    await isTold(canvasElement, 'Nutmeg custard tart, Each', 'status')
  },
}
export const PuttingItIn: Story = {
  args: again(silent),
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Order it again')
    await expect(canvas.getByRole('button', { name: 'Putting it in …' })).toBeDisabled()
  },
}
export const NoBakeSaleOpen: Story = {
  args: { order: paid, changes: undefined, reorder: { nextSale: null, onReorder: reorder.onReorder } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Order it again' })).toBeNull()
  },
}
const refused = (onReorder: Submit<undefined, ReorderAnswer>, words: string): Story => ({
  args: again(onReorder),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Order it again')
    await isTold(canvasElement, words)
  },
})
export const NothingOnThatMenu = refused(saying({ kind: 'nothing_on_menu' }), 'None of it is on that menu')
export const ClosedMeanwhile = refused(saying({ kind: 'bake_sale_not_open' }), 'Ordering for that day has closed')
export const Offline = refused(offline, 'We could not reach the bakery')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import {
  cancelled,
  clockChangeDay,
  closed,
  closesInOneMinute,
  edgeItems,
  longText,
  manyItems,
  soldOut,
  typical as saturday,
} from '#mocks/flat/bake-sale.ts'
import { NOW } from '#mocks/now.ts'
import { BasketScreen } from '#components/shop/basket-screen.tsx'
import { makeBasket } from './make-basket.ts'

const two = makeBasket([saturday, { 0: 2, 5: 4 }], [clockChangeDay, { 2: 1 }])
const first = two.bakeSales[0]?.lines[0]?.menuItemId ?? ''

const meta = {
  component: BasketScreen,
  tags: ['operation:basket.get', 'operation:basket.setLine'],
  args: { basket: two, now: NOW, next: saturday, onQuantity: fn(), onRemove: fn() },
} satisfies Meta<typeof BasketScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('2 days 11 hours left')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'One less Country sourdough, Large, 900 g' }))
    await expect(args.onQuantity).toHaveBeenCalledWith(first, 1)
    await expect(canvas.getByRole('link', { name: 'Choose times and order' })).toHaveAttribute('href', '/checkout')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const OneLine: Story = { args: { basket: makeBasket([saturday, { 0: 1 }]) } }
export const ManyLines: Story = {
  args: { basket: makeBasket([manyItems, Object.fromEntries(Array.from({ length: 30 }, (_, place) => [place, 1]))]) },
}
export const WithAVoucher: Story = {
  args: { basket: { ...two, voucherCode: 'HARVEST10', discountPence: 252, totalPence: two.totalPence - 252 } },
}
export const AChangeOnItsWay: Story = { args: { pending: [first] } }
/** The number is as it was, and the line says why. */
export const TheLimitOfOneCustomer: Story = {
  args: { refusals: { [first]: { kind: 'limit', limit: 4, alreadyOrdered: 2 } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(
      '4 is the most for one customer, so that there is enough for all. You have ordered 2 before.',
    )
    await expect(canvas.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' })).toBeDisabled()
  },
}
export const Unreachable: Story = { args: { refusals: { [first]: { kind: 'unreachable' } } } }
export const NotOnTheMenuAnyMore: Story = { args: { refusals: { [first]: { kind: 'not_on_menu' } } } }
export const SoldOutMeanwhile: Story = {
  args: { basket: makeBasket([soldOut, { 0: 2 }]) },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByRole('link', { name: 'Choose times and order' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Take it out: Country sourdough, Large, 900 g' }))
    await expect(args.onQuantity).toHaveBeenCalledWith(expect.any(String), 0)
  },
}
export const SomebodyWasFaster: Story = { args: { basket: makeBasket([saturday, { 3: 4 }]) } }
export const TheLastThereAre: Story = { args: { basket: makeBasket([saturday, { 3: 3 }]) } }
export const ClosesInOneMinute: Story = { args: { basket: makeBasket([closesInOneMinute, { 0: 1 }]) } }
/** Too late for one of two: kept, and the next date is offered. */
export const ClosedMeanwhile: Story = {
  args: { basket: makeBasket([closed, { 0: 2 }], [saturday, { 0: 1 }]) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('link', { name: 'Choose for Saturday 14 March' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /^Take these out/ }))
    await expect(args.onRemove).toHaveBeenCalledWith(closed.id)
  },
}
export const ClosedAndNothingElseAnnounced: Story = { args: { basket: makeBasket([closed, { 0: 2 }]), next: null } }
export const Cancelled: Story = { args: { basket: makeBasket([cancelled, { 0: 1 }]) } }
export const EdgeItems: Story = { args: { basket: makeBasket([edgeItems, { 0: 1, 1: 1, 2: 1, 3: 1 }]) } }
export const LongText: Story = { args: { basket: makeBasket([longText, { 0: 1 }]) } }
export const Empty: Story = { args: { basket: makeBasket() } }

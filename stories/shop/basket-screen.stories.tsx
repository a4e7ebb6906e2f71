import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import {
  another,
  cancelled,
  clockChangeDay,
  closed,
  closesInOneMinute,
  edgeItems,
  longText,
  manyItems,
  scheduled,
  soldOut,
  typical as saturday,
} from '#mocks/flat/bake-sale.ts'
import { NOW } from '#mocks/now.ts'
import type { LineRefusal } from '#components/shop/basket/most-of.ts'
import { BasketScreen } from '#components/shop/basket-screen.tsx'
import { makeBasket, nextOn, withLines } from './make-basket.ts'

const two = makeBasket([saturday, { 0: 2, 5: 4 }], [clockChangeDay, { 2: 1 }])
const first = two.bakeSales[0]?.lines[0]?.menuItemId ?? ''
const idle = { state: { kind: 'idle' }, onApply: fn(), onRemove: fn() } as const

const meta = {
  component: BasketScreen,
  tags: ['operation:basket.get'],
  args: { basket: two, now: NOW, next: saturday, voucher: idle, onQuantity: fn(), onMove: fn(), onEmpty: fn() },
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
/** As many as a basket holds. */
export const FiftyLines: Story = {
  args: { basket: makeBasket([manyItems, Object.fromEntries(Array.from({ length: 50 }, (_, place) => [place, 1]))]) },
}
export const WithAVoucher: Story = {
  args: {
    basket: { ...two, voucherCode: 'HARVEST10', discountPence: 252, totalPence: two.totalPence - 252 },
    voucher: { ...idle, state: { kind: 'applied', code: 'HARVEST10', discountPence: 252 } },
  },
}
export const WithAVoucherThatNeedsMore: Story = {
  args: {
    basket: { ...two, voucherCode: 'HARVEST10', voucherProblem: 'minimum_spend' },
    voucher: { ...idle, state: { kind: 'resting', code: 'HARVEST10', why: 'minimum_spend' } },
  },
}
export const AChangeOnItsWay: Story = { args: { pending: [first] } }
/** Nothing is lost while nobody can be reached, and the page says so. */
export const Offline: Story = {
  args: { pending: [first], isWaiting: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('We cannot reach the bakery')).toBeVisible()
    await expect(canvas.getByText('Kept here until you are online')).toBeVisible()
  },
}

/** The number is as it was, and the line says why. */
const refused = (refusal: LineRefusal): Story => ({ args: { refusals: { [first]: refusal } } })

export const TheLimitOfOneCustomer: Story = {
  ...refused({ kind: 'limit', limit: 4, alreadyOrdered: 2 }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(
      '4 is the most for one customer, so that there is enough for all. You have ordered 2 before.',
    )
    await expect(canvas.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' })).toBeDisabled()
  },
}
export const RefusedSoldOut: Story = refused({ kind: 'sold_out', left: 2 })
export const RefusedTooMuchAtOnce: Story = refused({ kind: 'rate_limited', retryAfterSeconds: 60 })
export const RefusedByOurFault: Story = refused({ kind: 'failed', reference: '7f9c24e8' })
export const NotOnTheMenuAnyMore: Story = refused({ kind: 'not_on_menu' })
/** Something that was pressed on the menu without scripts, and is not in the basket. */
export const RefusedFromTheMenu: Story = { args: { refused: 'It has just sold out.' } }

const gone = withLines(makeBasket([soldOut, { 0: 2 }]), (line) => ({ next: nextOn(another, line) }))
export const SoldOutMeanwhile: Story = {
  args: { basket: gone },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByRole('link', { name: 'Choose times and order' })).toBeNull()
    await expect(canvas.getByRole('link', { name: /^Wait for one/ })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /^Have it on Wednesday 18 March/ }))
    await expect(args.onMove).toHaveBeenCalledWith(gone.bakeSales[0]?.lines[0]?.menuItemId)
    await userEvent.click(canvas.getByRole('button', { name: 'Take it out: Country sourdough, Large, 900 g' }))
    await expect(args.onQuantity).toHaveBeenCalledWith(gone.bakeSales[0]?.lines[0]?.menuItemId, 0)
  },
}
export const SomebodyWasFaster: Story = {
  args: { basket: makeBasket([saturday, { 3: 4, 0: 1 }]) },
  play: async ({ canvas, args, canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('Somebody was faster: only 3 left.')
    await userEvent.click(canvas.getByRole('button', { name: /^Set it to 3/ }))
    await expect(args.onQuantity).toHaveBeenCalledWith(expect.any(String), 3)
    await expect(canvas.getByText(/leave it out at the checkout/)).toBeVisible()
  },
}
export const MoreThanOneCustomerMayHave: Story = { args: { basket: makeBasket([saturday, { 0: 6 }]) } }
export const TheLastThereAre: Story = { args: { basket: makeBasket([saturday, { 3: 3 }]) } }
export const ClosesInOneMinute: Story = { args: { basket: makeBasket([closesInOneMinute, { 0: 1 }]) } }
/** Too late for one of two: kept, and the next date is offered for each thing that it has. */
export const ClosedMeanwhile: Story = {
  args: {
    basket: withLines(makeBasket([closed, { 0: 2 }], [saturday, { 0: 1 }]), (line) => ({
      next: line.problem ? nextOn(saturday, line) : null,
    })),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Ordering closed at/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Have it on Saturday 14 March/ })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Choose times and order' })).toBeVisible()
  },
}
export const ClosedAndNothingElseAnnounced: Story = { args: { basket: makeBasket([closed, { 0: 2 }]), next: null } }
export const NotOpenYet: Story = { args: { basket: makeBasket([scheduled, { 0: 2 }]) } }
export const Cancelled: Story = { args: { basket: makeBasket([cancelled, { 0: 1 }]) } }
export const EdgeItems: Story = { args: { basket: makeBasket([edgeItems, { 0: 1, 1: 1, 2: 1, 3: 1 }]) } }
export const LongText: Story = { args: { basket: makeBasket([longText, { 0: 1 }]) } }
export const LongTextOnAPhone: Story = {
  args: { basket: makeBasket([longText, { 0: 1 }]) },
  globals: { viewport: { value: 'small' } },
}
export const Empty: Story = { args: { basket: makeBasket() } }
export const EmptyAndOffline: Story = { args: { basket: makeBasket(), isWaiting: true } }

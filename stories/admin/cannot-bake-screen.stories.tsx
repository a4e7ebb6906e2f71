import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { soldOut as soldOutSale, typical as sale } from '#mocks/flat/bake-sale.ts'
import { longText, many } from '#mocks/flat/order.ts'
import type { Affected } from '#components/admin/cannot-bake/choices.ts'
import { CannotBakeScreen } from '#components/admin/cannot-bake-screen.tsx'
import { isTold, press, saying } from '../account/answers.ts'
import { client } from '../shop/ask.ts'
import { staff } from './desk.ts'
import { answering, nth, Reading } from './mock-world.tsx'

const failed = nth(sale.menu)
const other = nth(sale.menu, 1)
const orders = many.slice(0, 3).map(({ id, number, customer }, at) => ({
  orderId: id,
  number,
  customerName: customer.name,
  quantity: at + 1,
  refundPence: (at + 1) * failed.pricePence,
}))
const first = nth(orders)
const { menu: _menu, slots: _slots, ...bakeSale } = sale
const item = { id: failed.id, productName: failed.product.name, variantName: failed.variantName }

const meta = {
  component: CannotBakeScreen,
  tags: ['operation:staff.orders.previewCannotBake'],
  args: {
    desk: staff,
    item,
    bakeSale,
    orders,
    menu: sale.menu,
    onConfirm: fn(saying({ kind: 'done' as const, ordersTold: 3 })),
  },
} satisfies Meta<typeof CannotBakeScreen>
export default meta
type Story = StoryObj<typeof CannotBakeScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const choose = (canvas: Canvas, of: string, what: string) =>
  userEvent.click(
    within(canvas.getByRole('group', { name: `What becomes of it: ${of}` })).getByRole('radio', { name: what }),
  )
const confirm = async (canvasElement: HTMLElement) => {
  await press(canvasElement, 'Decide for 3 orders')
  await userEvent.click(await within(document.body).findByRole('button', { name: 'Yes, tell them' }))
}

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/less to pay, or to be given back/)).toHaveTextContent('3 taken off')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const One: Story = { args: { orders: orders.slice(0, 1) } }
export const Many: Story = {
  args: {
    orders: many.slice(0, 40).map(({ id, number, customer }) => ({
      orderId: id,
      number,
      customerName: customer.name,
      quantity: 2,
      refundPence: 960,
    })),
  },
}
export const LongText: Story = {
  args: {
    item: { ...item, productName: nth(longText.lines).productName, variantName: nth(longText.lines).variantName },
    orders: [{ ...first, customerName: longText.customer.name }, ...orders.slice(1)],
  },
}
export const NobodyHasOrderedIt: Story = { args: { orders: [] } }
/** Everything else is sold out, or is not shown: nothing can stand in. */
export const NothingStandsIn: Story = {
  args: { menu: soldOutSale.menu.filter(({ left }) => left === 0) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('radio', { name: 'Substitute' })).toBeNull()
  },
}

/** Something for all, something else for one; asked once more, and sent as chosen. */
export const EachInItsWay: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await choose(canvas, 'all of them', 'Substitute')
    await userEvent.selectOptions(canvas.getByLabelText('Substitute: all of them'), other.id)
    await choose(canvas, first.number, 'Tell of the next')
    await expect(canvas.getByText(/less to pay, or to be given back/)).toHaveTextContent(
      '2 with a substitute, 1 told of the next',
    )
    await confirm(canvasElement)
    await isTold(canvasElement, '3 customers are told', 'status')
    await expect(args.onConfirm).toHaveBeenCalledWith([
      { orderId: orders[0]?.orderId, choice: 'move' },
      { orderId: orders[1]?.orderId, choice: 'substitute', substituteMenuItemId: other.id },
      { orderId: orders[2]?.orderId, choice: 'substitute', substituteMenuItemId: other.id },
    ])
  },
}
export const NotYet: Story = {
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, 'Decide for 3 orders')
    const dialog = within(await within(document.body).findByRole('dialog'))
    await waitFor(() => expect(dialog.getByText('3 orders without it')).toBeVisible())
    await userEvent.click(dialog.getByRole('button', { name: 'Not yet' }))
    await waitFor(() => expect(within(document.body).queryByRole('dialog')).toBeNull())
    await expect(args.onConfirm).not.toHaveBeenCalled()
  },
}
/** Each that misses its substitute is named, and led to. */
export const NotAllChosen: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await choose(canvas, first.number, 'Substitute')
    await press(canvasElement, 'Decide for 3 orders')
    await isTold(canvasElement, `${first.number}: choose what stands in.`)
    await expect(canvas.getByLabelText(`Substitute: ${first.number}`)).toBeInvalid()
    await userEvent.click(within(canvas.getByRole('alert')).getByRole('link'))
    await waitFor(() => expect(canvas.getByLabelText(`Substitute: ${first.number}`)).toHaveFocus())
    await expect(args.onConfirm).not.toHaveBeenCalled()
  },
}

type Read = { kind: 'loading' } | { kind: 'ready'; orders: Affected[] }

/** As the page reads it; where it cannot, the page of the error stands. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.orders.previewCannotBake', scenario),
  render: (args) => (
    <Reading
      loading={{ kind: 'loading' }}
      call={() => client.staff.orders.previewCannotBake({ id: failed.id })}
      ready={(found): Read => ({ kind: 'ready', orders: found.orders })}
    >
      {(read) =>
        read.kind === 'ready' ? <CannotBakeScreen {...args} orders={read.orders} /> : <main>{read.kind}</main>
      }
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(told)).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /less to pay, or to be given back/)

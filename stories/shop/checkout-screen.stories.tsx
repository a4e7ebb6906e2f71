import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { edgeItems, manyItems, slotsFull, typical } from '#mocks/flat/bake-sale.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { CheckoutScreen } from '#components/shop/checkout-screen.tsx'
import type { VoucherState } from '#components/shop/checkout/voucher.ts'

const chosenOf = (sale: BakeSaleDetail, count = 2) =>
  sale.menu.slice(0, count).map((item, place) => ({ item, quantity: place === 0 ? 2 : 1 }))

const areas = [
  { district: 'SY8', places: 'Ludlow', feePence: 450, freeFromPence: 3000 },
  { district: 'SY9', places: 'Bishop’s Castle', feePence: 300, freeFromPence: null },
]

const meta = {
  component: CheckoutScreen,
  args: {
    sale: typical,
    chosen: chosenOf(typical),
    isMenuChanged: false,
    isSending: false,
    refusal: null,
    onChange: fn(),
    onPlace: fn(),
    onFix: fn(),
  },
} satisfies Meta<typeof CheckoutScreen>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const everyWay = {
  areas,
  methods: ['card', 'pay_on_collection', 'bank_transfer'],
  voucher: { state: { kind: 'idle' }, onApply: fn(), onRemove: fn() },
} satisfies Partial<Story['args']>

async function sayWho(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com')
}

/** Collected, and paid at the table: there is nothing else to choose, so nothing else is asked. */
export const Filled: Story = {}
/** Three steps, every way to get it and to pay it, and a voucher. */
export const EveryWay: Story = { args: everyWay }
export const Phone: Story = { args: everyWay, globals: { viewport: { value: 'phone' } } }
export const ManyItems: Story = { args: { sale: manyItems, chosen: chosenOf(manyItems, 20) } }
export const LongText: Story = { args: { ...everyWay, sale: edgeItems, chosen: chosenOf(edgeItems, 6) } }
export const EverySlotFull: Story = { args: { ...everyWay, sale: slotsFull } }
export const MenuHasChanged: Story = { args: { isMenuChanged: true } }

export const Collected: Story = {
  args: everyWay,
  play: async ({ canvas, args }) => {
    await sayWho(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /10am–10.30am/ }))
    await userEvent.click(canvas.getByRole('radio', { name: /When you collect/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))
    await waitFor(() =>
      expect(args.onPlace).toHaveBeenCalledWith(
        expect.objectContaining({
          name: 'Rosie Pritchard',
          fulfilment: 'collection',
          slot: typical.slots.find(({ startsAt }) => startsAt.includes('T10:00'))?.id,
          paymentMethod: 'pay_on_collection',
        }),
      ),
    )
  },
}

/** To a door: the address is asked for, and the fee is in the sum as soon as the postcode is known. */
export const Delivered: Story = {
  args: everyWay,
  play: async ({ canvas, args }) => {
    await sayWho(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /Bring it to my door/ }))
    await expect(canvas.queryByRole('radio', { name: /10am–10.30am/ })).toBeNull()
    await userEvent.type(canvas.getByLabelText('House and street'), '3 Broad Street')
    await userEvent.type(canvas.getByLabelText('Town or village'), 'Ludlow')
    await userEvent.type(canvas.getByLabelText('Postcode'), 'sy8 1ax')
    await expect(canvas.getByText('£4.50')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Go on to pay' }))
    await waitFor(() =>
      expect(args.onPlace).toHaveBeenCalledWith(
        expect.objectContaining({ fulfilment: 'delivery', postcode: 'sy8 1ax', paymentMethod: 'card' }),
      ),
    )
  },
}

const fillDoor = async (canvas: Canvas, postcode: string) => {
  await sayWho(canvas)
  await userEvent.click(canvas.getByRole('radio', { name: /Bring it to my door/ }))
  await userEvent.type(canvas.getByLabelText('House and street'), '1 High Street')
  await userEvent.type(canvas.getByLabelText('Town or village'), 'Somewhere')
  await userEvent.type(canvas.getByLabelText('Postcode'), postcode)
  await userEvent.click(canvas.getByRole('button', { name: 'Go on to pay' }))
}

export const TooFarAway: Story = {
  args: everyWay,
  play: async ({ canvas, args }) => {
    await fillDoor(canvas, 'SW1A 1AA')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We do not come to this postcode.')
    await expect(canvas.getByLabelText('Postcode')).toBeInvalid()
    await expect(args.onPlace).not.toHaveBeenCalled()
  },
}
export const NotAPostcode: Story = {
  args: everyWay,
  play: async ({ canvas, args }) => {
    await fillDoor(canvas, 'nowhere')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Enter a UK postcode, like SY8 1AX.')
    await expect(args.onPlace).not.toHaveBeenCalled()
  },
}

/** Everything that is missing, at once and above the form; each line leads to its field. */
export const NothingFilledIn: Story = {
  args: everyWay,
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /Bring it to my door/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Go on to pay' }))
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(within(alert).getAllByRole('link')).toHaveLength(5)
    await userEvent.click(within(alert).getByRole('link', { name: 'Enter a UK postcode, like SY8 1AX.' }))
    await expect(canvas.getByLabelText('Postcode')).toHaveFocus()
    await expect(args.onPlace).not.toHaveBeenCalled()
  },
}
export const Sending: Story = {
  args: { isSending: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /Writing it in the book/ })).toBeDisabled()
  },
}

const withVoucher = (state: VoucherState): Story => ({ args: { ...everyWay, voucher: { ...everyWay.voucher, state } } })

export const VoucherApplied: Story = withVoucher({ kind: 'applied', code: 'HARVEST10', discountPence: 150 })
export const VoucherUnknown: Story = withVoucher({ kind: 'unknown' })
export const VoucherNeedsMore: Story = withVoucher({ kind: 'not_valid', why: 'minimum_spend' })
export const VoucherUsedUp: Story = withVoucher({ kind: 'not_valid', why: 'used_up' })
export const VoucherOnItsWay: Story = withVoucher({ kind: 'sending' })
export const VoucherTriedTooOften: Story = withVoucher({ kind: 'rate_limited', retryAfterSeconds: 60 })
export const VoucherUnreachable: Story = withVoucher({ kind: 'unreachable' })

/** By keyboard: open the corner, type a code, use it, take it off again. */
export const UsingAVoucher: Story = {
  args: everyWay,
  render: function UsingAVoucher(args) {
    const [state, setState] = useState<VoucherState>({ kind: 'idle' })
    const voucher = {
      state,
      onApply: (code: string) => {
        setState(
          code.toUpperCase() === 'HARVEST10' ? { kind: 'applied', code, discountPence: 150 } : { kind: 'unknown' },
        )
      },
      onRemove: () => {
        setState({ kind: 'idle' })
      },
    }
    return <CheckoutScreen {...args} voucher={voucher} />
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('I have a voucher'))
    await userEvent.click(canvas.getByRole('button', { name: 'Use it' }))
    await expect(canvas.getByLabelText('Code')).toBeInvalid()
    await userEvent.type(canvas.getByLabelText('Code'), 'NONSENSE{Enter}')
    await expect(canvas.getByText(/There is no such voucher/)).toBeVisible()
    await userEvent.clear(canvas.getByLabelText('Code'))
    await userEvent.type(canvas.getByLabelText('Code'), 'HARVEST10{Enter}')
    await expect(canvas.getByText('−£1.50')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /Take it off/ }))
    await expect(canvas.queryByText('−£1.50')).toBeNull()
  },
}

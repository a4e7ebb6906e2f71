import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import {
  another,
  closed,
  edgeItems,
  manyItems,
  slotsFull,
  soldOut,
  typical as saturday,
} from '#mocks/flat/bake-sale.ts'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import type { GiftCardState } from '#components/shop/checkout/gift-card.ts'
import type { QuoteState } from '#components/shop/checkout/use-quote.ts'
import type { VoucherState } from '#components/shop/checkout/voucher.ts'
import { CheckoutScreen } from '#components/shop/checkout-screen.tsx'
import { makeBasket } from './make-basket.ts'

const slotsOf = (...sales: BakeSaleDetail[]) => Object.fromEntries(sales.map(({ id, slots }) => [id, slots]))

const uncounted: QuoteState = { quote: null, isCounting: false, refused: null }
const idleVoucher = { state: { kind: 'idle' }, onApply: fn(), onRemove: fn() } as const
const idleCard = { state: { kind: 'idle' }, onUse: fn(), onRemove: fn() } as const

const one = makeBasket([saturday, { 0: 2, 1: 1 }])
const several = makeBasket([saturday, { 0: 2, 7: 4 }], [another, { 0: 1, 3: 2 }])

const meta = {
  component: CheckoutScreen,
  tags: ['operation:checkout.placeOrders', 'operation:checkout.quote'],
  args: {
    basket: one,
    slots: slotsOf(saturday, another, slotsFull, manyItems, edgeItems),
    methods: ['pay_on_collection', 'bank_transfer'],
    bringing: { postcode: '', bakeSaleIds: [] },
    count: uncounted,
    voucher: idleVoucher,
    isSending: false,
    refusal: null,
    onQuantity: fn(),
    onMove: fn(),
    onPlace: fn(),
    onFix: fn(),
    onBringing: fn(),
  },
} satisfies Meta<typeof CheckoutScreen>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const everyWay = {
  methods: ['card', 'pay_on_collection', 'bank_transfer'],
  giftCard: idleCard,
} satisfies Partial<Story['args']>

async function sayWho(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com')
}

const on = (canvas: Canvas, day: string) => within(canvas.getByRole('region', { name: day }))

/** One bake sale, collected. */
export const Filled: Story = {
  play: async ({ canvas }) => {
    await sayWho(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /10am–10.30am/ }))
    await expect(canvas.getByRole('button', { name: 'Place the order' })).toBeEnabled()
  },
}
/** Somebody who is signed in finds it filled in. */
export const Known: Story = {
  args: {
    known: {
      name: 'Rosie Pritchard',
      email: 'rosie@example.com',
      phone: '07700 900100',
      street: '3 Broad Street',
      street2: '',
      town: 'Ludlow',
      postcode: 'SY8 1AX',
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Name')).toHaveValue('Rosie Pritchard')
    await expect(canvas.getByLabelText(/^Telephone/)).toHaveValue('07700 900100')
    await expect(canvas.queryByRole('link', { name: 'Sign in' })).toBeNull()
  },
}
/** One order for each bake sale, each with its own time. */
export const SeveralBakeSales: Story = {
  args: { basket: several },
  play: async ({ canvas, args }) => {
    await sayWho(canvas)
    await userEvent.click(on(canvas, 'Saturday 14 March').getByRole('radio', { name: /10am–10.30am/ }))
    await userEvent.click(on(canvas, 'Wednesday 18 March').getByRole('radio', { name: /4pm–4.30pm/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Place the 2 orders' }))
    await waitFor(() =>
      expect(args.onPlace).toHaveBeenCalledWith(
        expect.objectContaining({
          name: 'Rosie Pritchard',
          paymentMethod: 'pay_on_collection',
          orders: {
            [saturday.id]: { fulfilment: 'collection', slotId: slotAt(saturday, 'T10:00') },
            [another.id]: { fulfilment: 'collection', slotId: slotAt(another, 'T16:00') },
          },
        }),
      ),
    )
  },
}
const slotAt = ({ slots }: BakeSaleDetail, at: string) =>
  slots.find(({ startsAt, fulfilment }) => fulfilment === 'collection' && startsAt.includes(at))?.id

/** Three steps, every way to get it and to pay it, a voucher and a gift card. */
export const EveryWay: Story = { args: { ...everyWay, basket: several } }
export const Phone: Story = { args: { ...everyWay, basket: several }, globals: { viewport: { value: 'phone' } } }
export const FiftyLines: Story = {
  args: { basket: makeBasket([manyItems, Object.fromEntries(Array.from({ length: 50 }, (_, place) => [place, 1]))]) },
}
export const LongText: Story = { args: { ...everyWay, basket: makeBasket([edgeItems, { 0: 1, 1: 1, 2: 1, 3: 2 }]) } }
export const LongTextOnAPhone: Story = { ...LongText, globals: { viewport: { value: 'small' } } }
export const EverySlotFull: Story = { args: { basket: makeBasket([slotsFull, { 0: 1 }]) } }
export const Offline: Story = { args: { isWaiting: true, pending: [one.bakeSales[0]?.lines[0]?.menuItemId ?? ''] } }

/** To a door: the address is asked for, and it is paid ahead. */
export const Delivered: Story = {
  args: { basket: makeBasket([another, { 0: 2 }]) },
  play: async ({ canvas, args }) => {
    await sayWho(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /4pm–4.30pm/ }))
    await userEvent.click(canvas.getByRole('radio', { name: /Bring it to my door/ }))
    await expect(canvas.queryByRole('radio', { name: /4pm–4.30pm/ })).toBeNull()
    await expect(canvas.queryByRole('radio', { name: /When you collect/ })).toBeNull()
    await userEvent.type(canvas.getByLabelText('House and street'), '3 Broad Street')
    await userEvent.type(canvas.getByLabelText('Town or village'), 'Ludlow')
    await userEvent.type(canvas.getByLabelText('Postcode'), 'sy8 1ax')
    await expect(args.onBringing).toHaveBeenLastCalledWith({ postcode: 'sy8 1ax', bakeSaleIds: [another.id] })
    await userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))
    // The time at the table is none at the door.
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Choose when we come on Wednesday 18 March.')
    const [round] = canvas.getByRole('group', { name: 'When shall we come?' }).querySelectorAll('input')
    if (!round) throw new Error('There is no round.')
    await userEvent.click(round)
    await userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))
    await waitFor(() =>
      expect(args.onPlace).toHaveBeenCalledWith(
        expect.objectContaining({
          postcode: 'sy8 1ax',
          paymentMethod: 'bank_transfer',
          orders: { [another.id]: { fulfilment: 'delivery', slotId: round.value } },
        }),
      ),
    )
  },
}

const brought = { bringing: { postcode: 'SY8 1AX', bakeSaleIds: [saturday.id] } }
const counted = (deliveryPence: number, more: Partial<NonNullable<QuoteState['quote']>> = {}): QuoteState => ({
  ...uncounted,
  quote: {
    orders: [
      {
        bakeSaleId: saturday.id,
        subtotalPence: one.totalPence,
        discountPence: 0,
        deliveryPence,
        vatPence: 0,
        totalPence: one.totalPence + deliveryPence,
      },
    ],
    discountPence: 0,
    totalPence: one.totalPence + deliveryPence,
    giftCardPence: 0,
    duePence: one.totalPence + deliveryPence,
    ...more,
  },
})
export const DeliveryCounted: Story = { args: { ...brought, count: counted(350) } }
export const DeliveredForNothing: Story = { args: { ...brought, count: counted(0) } }
/** What was counted before stays, paler, until the new count is there. */
export const Counting: Story = { args: { ...brought, count: { ...counted(350), isCounting: true } } }
export const DeliveryNotCounted: Story = { args: { ...brought, count: { ...uncounted, refused: 'unreachable' } } }

/** Everything that is missing, at once and above the form; each line leads to its field. */
export const NothingFilledIn: Story = {
  args: { basket: several },
  play: async ({ canvas, args }) => {
    await userEvent.click(on(canvas, 'Wednesday 18 March').getByRole('radio', { name: /Bring it to my door/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Place the 2 orders' }))
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(within(alert).getAllByRole('link')).toHaveLength(7)
    await userEvent.click(within(alert).getByRole('link', { name: 'Enter a UK postcode, like SY8 1AX.' }))
    await expect(canvas.getByLabelText('Postcode')).toHaveFocus()
    await userEvent.click(within(alert).getByRole('link', { name: 'Choose a time to collect on Saturday 14 March.' }))
    await expect(on(canvas, 'Saturday 14 March').getByRole('group', { name: 'When will you come?' })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    )
    await expect(args.onPlace).not.toHaveBeenCalled()
  },
}
/** What cannot be ordered is left out only when somebody says so. */
export const SomethingCannotBeOrdered: Story = {
  args: { basket: makeBasket([saturday, { 0: 2, 3: 4 }], [closed, { 0: 1 }]) },
  play: async ({ canvas, args }) => {
    await sayWho(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /10am–10.30am/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Say whether to order without')
    await expect(args.onPlace).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Order without them/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))
    await waitFor(() => expect(args.onPlace).toHaveBeenCalledWith(expect.objectContaining({ leaveOut: true })))
  },
}
export const NothingCanBeOrdered: Story = { args: { basket: makeBasket([soldOut, { 1: 1 }]) } }
export const Sending: Story = {
  args: { isSending: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /Writing it in the book/ })).toBeDisabled()
  },
}

const withVoucher = (state: VoucherState): Story => ({ args: { voucher: { ...idleVoucher, state } } })

export const VoucherApplied: Story = {
  args: {
    basket: { ...one, voucherCode: 'HARVEST10', discountPence: 128, totalPence: one.totalPence - 128 },
    voucher: { ...idleVoucher, state: { kind: 'applied', code: 'HARVEST10', discountPence: 128 } },
  },
}
export const VoucherUnknown: Story = withVoucher({ kind: 'unknown' })
export const VoucherNeedsMore: Story = withVoucher({ kind: 'not_valid', why: 'minimum_spend' })
export const VoucherUsedUp: Story = withVoucher({ kind: 'not_valid', why: 'used_up' })
export const VoucherOnItsWay: Story = withVoucher({ kind: 'sending' })
export const VoucherTriedTooOften: Story = withVoucher({ kind: 'rate_limited', retryAfterSeconds: 60 })
export const VoucherUnreachable: Story = withVoucher({ kind: 'unreachable' })

const withCard = (state: GiftCardState, count = uncounted): Story => ({
  args: { ...everyWay, giftCard: { ...idleCard, state }, count },
})
export const GiftCardPaysAPart: Story = withCard(
  { kind: 'applied', code: '7K3F-9QXV-2SLW', pence: 500 },
  counted(0, { giftCardPence: 500, duePence: one.totalPence - 500 }),
)
export const GiftCardPaysAll: Story = withCard(
  { kind: 'applied', code: '7K3F-9QXV-2SLW', pence: one.totalPence },
  counted(0, { giftCardPence: one.totalPence, duePence: 0 }),
)
export const GiftCardUnknown: Story = withCard({ kind: 'unknown' })
export const GiftCardEmpty: Story = withCard({ kind: 'spent', why: 'empty' })
export const GiftCardExpired: Story = withCard({ kind: 'spent', why: 'expired' })
export const GiftCardOnItsWay: Story = withCard({ kind: 'sending' })
export const GiftCardTriedTooOften: Story = withCard({ kind: 'rate_limited', retryAfterSeconds: 60 })
export const GiftCardUnreachable: Story = withCard({ kind: 'unreachable' })
export const UsingAGiftCard: Story = {
  args: everyWay,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('I have a gift card'))
    const form = within(canvas.getByRole('form', { name: 'Gift card' }))
    await userEvent.click(form.getByRole('button', { name: 'Use it' }))
    await expect(canvas.getByLabelText('Code of the card')).toBeInvalid()
    await userEvent.type(canvas.getByLabelText('Code of the card'), '7k3f-9qxv-2slw{Enter}')
    await expect(idleCard.onUse).toHaveBeenCalledWith('7K3F-9QXV-2SLW')
  },
}

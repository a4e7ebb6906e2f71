import type { Meta, StoryObj } from '@storybook/nextjs'
import { getRouter } from '@storybook/nextjs/navigation.mock'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { another, edgeItems, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import type { Scenarios } from '#mocks/scenarios.ts'
import type { World } from '#mocks/world.ts'
import { readState } from '#components/shop/basket/store.ts'
import { LiveCheckout } from '#components/shop/live-checkout.tsx'
import { makeBasket, worldWith } from './make-basket.ts'

const basket = makeBasket([typical, { 0: 2, 7: 1 }])
const several = makeBasket([typical, { 0: 2, 7: 1 }], [another, { 0: 1 }])
const slots = Object.fromEntries([typical, another, edgeItems].map(({ id, slots: of }) => [id, of]))

const answered = (of: typeof basket, scenarios: Scenarios = {}, change: (world: World) => void = () => undefined) => {
  const world = worldWith(of)
  change(world)
  return { msw: { handlers: handlers(scenarios, world) } }
}

const meta = {
  component: LiveCheckout,
  // One order is a checkout of one: it is refused for the same reasons.
  tags: ['operation:checkout.placeOrders', 'operation:checkout.placeOrder', 'operation:checkout.quote'],
  args: { basket, slots },
  parameters: answered(basket),
} satisfies Meta<typeof LiveCheckout>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const on = (canvas: Canvas, day: string) => within(canvas.getByRole('region', { name: day }))

async function fillIn(canvas: Canvas) {
  await userEvent.click(on(canvas, 'Saturday 14 March').getByRole('radio', { name: /10am–10.30am/ }))
  await userEvent.type(canvas.getByLabelText('Name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com')
}

const send = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: /^Place the/ }))

/** The mock world answers with an error; the customer is told, and the basket is kept. */
const refusedWith = (scenario: string, words: string | RegExp): Story => ({
  parameters: answered(basket, { 'checkout.placeOrders': scenario }),
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(readState().count).toBe(3)
    await expect(canvas.getByRole('button', { name: 'Place the order' })).toBeEnabled()
  },
})

export const Filled: Story = {}

const byCard = (scenarios: Scenarios, play: Story['play']): Story => ({
  args: { onLeave: fn() },
  parameters: answered(basket, scenarios),
  play: async (context) => {
    await fillIn(context.canvas)
    await userEvent.click(context.canvas.getByRole('radio', { name: /^Card or wallet/ }))
    await userEvent.click(context.canvas.getByRole('button', { name: 'Go on to pay' }))
    await play?.(context)
  },
})
/** Who pays by card goes on to where that is done. */
export const ByCard = byCard({}, async ({ args }) => {
  await waitFor(() =>
    expect(args.onLeave).toHaveBeenCalledWith(expect.stringContaining('https://checkout.stripe.com/')),
  )
})
/** The vendor is down: the order is kept, and its page says how else it can be paid. */
export const ByCardThatIsDown = byCard({ 'payments.start': 'PAYMENTS_UNAVAILABLE' }, async ({ args }) => {
  await waitFor(() => expect(getRouter().push).toHaveBeenCalledWith(expect.stringMatching(/^\/orders\/\w+\?unpaid=1$/)))
  await expect(args.onLeave).not.toHaveBeenCalled()
})
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const SeveralBakeSales: Story = { args: { basket: several }, parameters: answered(several) }
export const EmptyBasket: Story = { args: { basket: makeBasket() }, parameters: answered(makeBasket()) }
/** Something was put in after the page was made: its times are fetched. */
export const TimesNotKnownYet: Story = {
  args: { slots: {} },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status', { name: 'Fetching your basket' })).toBeVisible()
    await waitFor(() => expect(getRouter().refresh).toHaveBeenCalled())
  },
}

export const TakesTheOrder: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    await waitFor(() =>
      expect(getRouter().push).toHaveBeenCalledWith(expect.stringMatching(/^\/orders\/\w+\?placed=1$/)),
    )
  },
}
/** One order for each bake sale; the page of the first shows the others. */
export const TakesTwoOrders: Story = {
  args: { basket: several },
  parameters: answered(several),
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await userEvent.click(on(canvas, 'Wednesday 18 March').getByRole('radio', { name: /4pm–4.30pm/ }))
    await send(canvas)
    await waitFor(() =>
      expect(getRouter().push).toHaveBeenCalledWith(expect.stringMatching(/^\/orders\/\w+\?placed=1&with=\w+$/)),
    )
  },
}
export const ByKeyboardAlone: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('radio', { name: /9am–9.30am/ }).focus()
    await userEvent.keyboard(' ')
    canvas.getByLabelText('Name').focus()
    await userEvent.keyboard('Tom Beddoes{Tab}tom@example.com{Enter}')
    await waitFor(() => expect(getRouter().push).toHaveBeenCalled())
  },
}
export const Waiting: Story = {
  parameters: answered(basket, { 'checkout.placeOrders': 'never' }),
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    await expect(await canvas.findByRole('button', { name: /Writing it in the book/ })).toBeDisabled()
  },
}
export const NothingFilledIn: Story = {
  play: async ({ canvas }) => {
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(within(alert).getAllByRole('link')).toHaveLength(3)
    await expect(canvas.getByLabelText('Name')).toBeInvalid()
  },
}
export const WrongAddress: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /10am–10.30am/ }))
    await userEvent.type(canvas.getByLabelText('Name'), 'Rosie')
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie')
    await send(canvas)
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Enter an e-mail address')
    await expect(canvas.getByLabelText('E-mail')).toBeInvalid()
  },
}

export const SoldOut: Story = refusedWith('SOLD_OUT', 'Somebody was faster')
export const LimitExceeded: Story = refusedWith('LIMIT_EXCEEDED', /at most 4 for one customer/)

/** Four were in the basket, two are left: one click sets it right, and the order goes through. */
export const SomebodyWasFasterAndItIsMended: Story = {
  args: { basket: makeBasket([typical, { 0: 4, 7: 1 }]) },
  parameters: answered(makeBasket([typical, { 0: 4, 7: 1 }]), {}, ({ bakery }) => {
    const loaf = bakery.bakeSales[0]?.menu[0]
    if (loaf) loaf.reserved = loaf.capacity - 2
  }),
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Only 2 of Country sourdough left.')
    await userEvent.click(canvas.getByRole('button', { name: 'Set Country sourdough to 2' }))
    await send(canvas)
    await waitFor(() => expect(getRouter().push).toHaveBeenCalledOnce())
  },
}
export const MenuHasChanged: Story = refusedWith('NOT_ON_MENU', 'The menu has changed')
export const SlotFull: Story = refusedWith('SLOT_FULL', 'This time has just been taken')
export const SlotGone: Story = refusedWith('SLOT_NOT_FOUND', 'This time has just been taken')
export const AfterTheCutoff: Story = refusedWith('AFTER_CUTOFF', /Ordering for Saturday 14 March has closed/)
export const NotOpen: Story = refusedWith('BAKE_SALE_NOT_OPEN', 'There are no orders for')
export const BakeSaleGone: Story = refusedWith('BAKE_SALE_NOT_FOUND', 'There are no orders for')
export const AddressMissing: Story = refusedWith('ADDRESS_MISSING', 'Tell us the house and the street.')
export const NotDeliveredThere: Story = refusedWith('NOT_DELIVERED_THERE', 'We do not deliver to HR6.')
export const PayNow: Story = refusedWith('PAY_NOW', 'Please pay for this order now')
export const VoucherUnknown: Story = refusedWith('VOUCHER_UNKNOWN', 'The voucher does not count any more')
export const VoucherNotValid: Story = refusedWith('VOUCHER_NOT_VALID', 'The voucher does not count any more')
export const GiftCardUnknown: Story = refusedWith('GIFT_CARD_UNKNOWN', 'The gift card does not pay for this')
export const GiftCardSpent: Story = refusedWith('GIFT_CARD_SPENT', 'The gift card does not pay for this')
export const OfferOver: Story = refusedWith('OFFER_OVER', 'What was kept for you has gone back')
export const FormUsedBefore: Story = refusedWith('IDEMPOTENCY_CONFLICT', 'Please send it once more')
export const RefusedInput: Story = refusedWith('INVALID_INPUT', 'There is a problem with your order')
export const TooManyRequests: Story = refusedWith('RATE_LIMITED', /Try again in/)
export const BrokenOnOurSide: Story = refusedWith('UNEXPECTED', 'reference 7f9c24e8')
export const Offline: Story = refusedWith('offline', 'We could not reach the bakery')

async function bring(canvas: Canvas, postcode: string) {
  await userEvent.click(canvas.getByRole('radio', { name: /Bring it to my door/ }))
  await userEvent.type(canvas.getByLabelText('Postcode'), postcode)
}

const wednesday = makeBasket([another, { 0: 2, 3: 1 }])

/** The fee is in the sum as soon as the postcode is known. */
export const BroughtToADoor: Story = {
  args: { basket: wednesday },
  parameters: answered(wednesday),
  play: async ({ canvas }) => {
    await bring(canvas, 'sy8 1ax')
    await expect(await canvas.findByText('£3.50')).toBeVisible()
    await expect(canvas.queryByRole('radio', { name: /When you collect/ })).toBeNull()
  },
}
export const TooFarAway: Story = {
  args: { basket: wednesday },
  parameters: answered(wednesday),
  play: async ({ canvas }) => {
    await bring(canvas, 'SW1A 1AA')
    await expect(await canvas.findByText('We do not deliver to SW1A. You can collect instead.')).toBeVisible()
    await expect(canvas.getByLabelText('Postcode')).toBeInvalid()
  },
}
const uncounted = (scenario: string): Story => ({
  args: { basket: wednesday },
  parameters: answered(wednesday, { 'checkout.quote': scenario }),
  play: async ({ canvas }) => {
    await bring(canvas, 'sy8 1ax')
    await expect(await canvas.findByText(/count the delivery/)).toBeVisible()
  },
})
export const NobodyCounts: Story = uncounted('offline')
export const CountedTooOften: Story = uncounted('RATE_LIMITED')
export const CountingFails: Story = uncounted('UNEXPECTED')

/** What else a count may be refused for is said of the basket itself, when it is ordered. */
const refusedCount = (scenario: string): Story => ({
  args: { basket: wednesday },
  parameters: answered(wednesday, { 'checkout.quote': scenario }),
  play: async ({ canvas }) => {
    await bring(canvas, 'sy8 1ax')
    await waitFor(() => expect(canvas.queryByText('£3.50')).toBeNull())
  },
})
export const CountSoldOut: Story = refusedCount('SOLD_OUT')
export const CountLimitExceeded: Story = refusedCount('LIMIT_EXCEEDED')
export const CountNotOnMenu: Story = refusedCount('NOT_ON_MENU')

/** By keyboard: open the corner, type a code, use it, take it off again. */
export const UsingAVoucher: Story = {
  tags: ['operation:basket.applyVoucher', 'operation:basket.removeVoucher'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('I have a voucher'))
    await userEvent.type(canvas.getByLabelText('Code'), '{Enter}')
    await expect(canvas.getByLabelText('Code')).toBeInvalid()
    await userEvent.type(canvas.getByLabelText('Code'), 'NONSENSE{Enter}')
    await expect(await canvas.findByText(/There is no such voucher/)).toBeVisible()
    await userEvent.clear(canvas.getByLabelText('Code'))
    await userEvent.type(canvas.getByLabelText('Code'), 'HARVEST10{Enter}')
    await expect(await canvas.findByText(/takes off £0.6/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /Take it off/ }))
    await waitFor(() => expect(canvas.queryByText(/takes off/)).toBeNull())
  },
}
const voucherRefused = (scenario: string, words: RegExp): Story => ({
  tags: ['operation:basket.applyVoucher'],
  parameters: answered(basket, { 'basket.applyVoucher': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('I have a voucher'))
    await userEvent.type(canvas.getByLabelText('Code'), 'HARVEST10{Enter}')
    await expect(await canvas.findByText(words)).toBeVisible()
  },
})
export const VoucherTakesNothingOff: Story = voucherRefused('VOUCHER_NOT_VALID', /^(This|Your order)/)
export const VoucherTriedTooOften: Story = voucherRefused('RATE_LIMITED', /That was a lot of codes/)
export const VoucherBroken: Story = voucherRefused('UNEXPECTED', /wrong on our side/)
export const VoucherOffline: Story = voucherRefused('offline', /could not reach the bakery/)

const giftCard = (scenario: string, words: RegExp): Story => ({
  parameters: answered(basket, { 'checkout.quote': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('I have a gift card'))
    await userEvent.type(canvas.getByLabelText('Code of the card'), '7k3f-9qxv-2slw{Enter}')
    await expect(await canvas.findByText(words)).toBeVisible()
  },
})
export const CardUnknown: Story = giftCard('GIFT_CARD_UNKNOWN', /There is no such gift card/)
export const CardSpent: Story = giftCard('GIFT_CARD_SPENT', /nothing left on this|has expired/)
export const CardBroken: Story = giftCard('UNEXPECTED', /wrong on our side/)

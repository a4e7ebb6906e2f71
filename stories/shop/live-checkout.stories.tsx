import type { Meta, StoryObj } from '@storybook/nextjs'
import { getRouter } from '@storybook/nextjs/navigation.mock'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { edgeItems, manyItems, slotsFull, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveCheckout } from '#components/shop/live-checkout.tsx'
import { readBaskets } from '#components/shop/basket/store.ts'
import { fillBasket } from './fill-basket.ts'

const meta = {
  component: LiveCheckout,
  tags: ['operation:checkout.placeOrder'],
  args: { sale: typical },
  beforeEach: () => {
    fillBasket(typical, { 0: 2, 7: 1 })
  },
} satisfies Meta<typeof LiveCheckout>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('radio', { name: /10am–10.30am/ }))
  await userEvent.type(canvas.getByLabelText('Name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com')
}

const send = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Place the order' }))

/** The mock world answers with an error; the customer is told, and the basket is kept. */
const refusedWith = (scenario: string, words: string | RegExp): Story => ({
  parameters: { msw: { handlers: handlers({ 'checkout.placeOrder': scenario }) } },
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(Object.keys(readBaskets()[typical.id]?.lines ?? {})).toHaveLength(2)
    await expect(canvas.getByRole('button', { name: 'Place the order' })).toBeEnabled()
  },
})

export const Filled: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const EmptyBasket: Story = {
  beforeEach: () => {
    fillBasket(typical, {})
  },
}
export const ManyItems: Story = {
  args: { sale: manyItems },
  beforeEach: () => {
    fillBasket(manyItems, Object.fromEntries(Array.from({ length: 20 }, (_, place) => [place * 3, 2])))
  },
}
export const LongText: Story = {
  args: { sale: edgeItems },
  beforeEach: () => {
    fillBasket(edgeItems, { 0: 1, 1: 1, 2: 1, 3: 2 })
  },
}
export const EverySlotFull: Story = { args: { sale: slotsFull } }

export const TakesTheOrder: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    await waitFor(() =>
      expect(getRouter().push).toHaveBeenCalledWith(expect.stringMatching(/^\/orders\/\w+\?placed=1$/)),
    )
    await expect(readBaskets()[typical.id]).toBeUndefined()
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
  parameters: { msw: { handlers: handlers({ 'checkout.placeOrder': 'never' }) } },
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

/** A world in which somebody else has left two country sourdoughs. */
function twoLeft() {
  const world = createWorld()
  const loaf = world.bakery.bakeSales[0]?.menu[0]
  if (loaf) loaf.reserved = loaf.capacity - 2
  return world
}

/** Four were in the basket, two are left: one click sets it right, and the order goes through. */
export const SomebodyWasFasterAndItIsMended: Story = {
  parameters: { msw: { handlers: handlers({}, twoLeft()) } },
  beforeEach: () => {
    fillBasket(typical, { 0: 4, 7: 1 })
  },
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
export const AfterTheCutoff: Story = refusedWith('AFTER_CUTOFF', 'Ordering has closed')
export const NotOpen: Story = refusedWith('BAKE_SALE_NOT_OPEN', 'takes no orders')
export const BakeSaleGone: Story = refusedWith('BAKE_SALE_NOT_FOUND', 'takes no orders')
export const FormUsedBefore: Story = refusedWith('IDEMPOTENCY_CONFLICT', 'Please send it once more')
export const RefusedInput: Story = refusedWith('INVALID_INPUT', 'There is a problem with your order')
export const TooManyRequests: Story = refusedWith('RATE_LIMITED', 'Try again in a minute')
export const BrokenOnOurSide: Story = refusedWith('UNEXPECTED', 'reference 7f9c24e8')
export const Offline: Story = refusedWith('offline', 'We could not reach the bakery')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typical as saturday } from '#mocks/flat/bake-sale.ts'
import { typical } from '#mocks/flat/order.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld, tokenOf } from '#mocks/world.ts'
import { LiveOrder } from '#components/shop/live-order.tsx'

const token = tokenOf(typical.id)

const meta = {
  component: LiveOrder,
  tags: [
    'operation:orders.resolveMove',
    'operation:orders.edit',
    'operation:orders.changeSlot',
    'operation:orders.cancel',
  ],
  args: { order: typical, token, justPlaced: false, sale: saturday },
  parameters: { msw: { handlers: handlers({}, createWorld()) } },
} satisfies Meta<typeof LiveOrder>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** What of the order one may have more of. */
const [name = ''] = typical.lines
  .filter(({ menuItemId, quantity }) =>
    saturday.menu.some(
      ({ id, left, perCustomerLimit }) => id === menuItemId && left > 0 && perCustomerLimit > quantity,
    ),
  )
  .map(({ productName, variantName }) => `${productName}, ${variantName}`)

async function oneMore(canvas: Canvas) {
  await userEvent.click(canvas.getByText('Change what is in it'))
  const [more] = canvas.getAllByRole('button', { name: `One more ${name}` })
  if (!more) throw new Error('There is nothing to have more of.')
  await userEvent.click(more)
  await userEvent.click(canvas.getByRole('button', { name: 'Keep this change' }))
}

async function anotherTime(canvas: Canvas) {
  await userEvent.click(canvas.getByText('Come at another time'))
  const free = canvas
    .getAllByRole('radio')
    .find((radio) => !radio.hasAttribute('disabled') && !radio.matches(':checked'))
  if (!free) throw new Error('No other time is free.')
  await userEvent.click(free)
  await userEvent.click(canvas.getByRole('button', { name: 'Keep this time' }))
}

async function cancel(canvas: Canvas) {
  await userEvent.click(canvas.getByText('Cancel the order'))
  await userEvent.click(canvas.getByRole('button', { name: 'Cancel this order' }))
  await userEvent.click(canvas.getByRole('button', { name: 'Yes, cancel it' }))
}

async function come(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('radio', { name: /I come on/ }))
  await userEvent.click(canvas.getByRole('button', { name: 'Tell the bakery' }))
}

/** The mock world answers with an error; the customer is told, and the order is as it was. */
const refusedWith = (scenario: string, words: string, operation = 'orders.edit', act = oneMore): Story => ({
  parameters: { msw: { handlers: handlers({ [operation]: scenario }) } },
  play: async ({ canvas }) => {
    await act(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
  },
})

export const AsItIs: Story = {}
export const OneMoreLoaf: Story = {
  play: async ({ canvas }) => {
    await oneMore(canvas)
    await expect(await canvas.findByText('Your order is changed')).toBeVisible()
  },
}
export const AnotherTime: Story = {
  play: async ({ canvas }) => {
    await anotherTime(canvas)
    await expect(await canvas.findByText('Your new time is kept')).toBeVisible()
  },
}
export const Cancelled: Story = {
  play: async ({ canvas }) => {
    await cancel(canvas)
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Cancelled' })).toBeVisible()
  },
}
export const SomebodyWasFaster = refusedWith('SOLD_OUT', 'Somebody was faster')
export const TooMany = refusedWith('LIMIT_EXCEEDED', 'at most')
export const NotOnTheMenu = refusedWith('NOT_ON_MENU', 'Somebody was faster')
export const TooLate = refusedWith('AFTER_CUTOFF', 'Ordering has closed')
export const BakedAlready = refusedWith('ORDER_STATE', 'cannot be changed any more')
export const TooOften = refusedWith('RATE_LIMITED', 'One moment, please')
export const OurFault = refusedWith('UNEXPECTED', 'tell us the reference')
export const Offline = refusedWith('offline', 'We could not reach the bakery')

const CHANGED = 'This order cannot be changed any more'
export const LinkOpensNothing = refusedWith('ORDER_NOT_FOUND', CHANGED)
export const MakesNoSense = refusedWith('INVALID_INPUT', CHANGED)
const TAKEN = 'This time has just been taken'
export const TimeIsTaken = refusedWith('SLOT_FULL', TAKEN, 'orders.changeSlot', anotherTime)
export const TimeIsGone = refusedWith('SLOT_NOT_FOUND', TAKEN, 'orders.changeSlot', anotherTime)
export const TooLateToCancel = refusedWith('AFTER_CUTOFF', 'Ordering has closed', 'orders.cancel', cancel)
export const NothingToCancel = refusedWith('ORDER_NOT_FOUND', CHANGED, 'orders.cancel', cancel)

const moved = (scenario: string, words: string): Story => ({
  ...refusedWith(scenario, words, 'orders.resolveMove', come),
  args: { order: { ...typical, isMoveAsked: true } },
})
export const MovedTimeIsTaken = moved('SLOT_FULL', TAKEN)
export const MovedTimeIsGone = moved('SLOT_NOT_FOUND', TAKEN)
export const MovedAndDecided = moved('ORDER_STATE', CHANGED)

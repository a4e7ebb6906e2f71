import type { Meta, StoryObj } from '@storybook/nextjs'
import { getRouter } from '@storybook/nextjs/navigation.mock'
import { expect, userEvent, waitFor } from 'storybook/test'
import { typical as saturday } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveWaitingPlace } from '#components/shop/live-waiting-place.tsx'

const { menu, slots: _slots, ...bakeSale } = saturday
const [item] = menu
const token = 'a'.repeat(64)
const now = '2026-03-10T09:00:00.000Z'
const place = {
  menuItemId: item?.id ?? '',
  productName: 'Country sourdough',
  variantName: 'Large, 900 g',
  quantity: 1,
  askedFor: 1,
  bakeSale,
  status: 'offered' as const,
  position: null,
  offeredUntil: '2026-03-10T11:00:00.000Z',
}

/** A mock world in which it is offered. */
function offering() {
  const world = createWorld()
  const { menuItemId, quantity, askedFor, status, offeredUntil } = place
  world.waiting.push({
    ...{ menuItemId, quantity, askedFor, status, offeredUntil, token, email: 'rosie@example.com' },
  })
  return handlers({}, world)
}

const meta = {
  component: LiveWaitingPlace,
  tags: ['operation:waitingList.accept', 'operation:waitingList.leave'],
  parameters: { layout: 'fullscreen', nextjs: { appDirectory: true }, msw: { handlers: offering() } },
  args: { place, token, now },
} satisfies Meta<typeof LiveWaitingPlace>
export default meta
type Story = StoryObj<typeof meta>

const press =
  (name: string) =>
  ({ canvas }: Parameters<NonNullable<Story['play']>>[0]) =>
    userEvent.click(canvas.getByRole('button', { name }))

const refusedWith = (operation: string, scenario: string, button: string, words: string): Story => ({
  parameters: { msw: { handlers: handlers({ [operation]: scenario }) } },
  play: async (context) => {
    await press(button)(context)
    const alert = await context.canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
  },
})
const accepting = (scenario: string, words: string) =>
  refusedWith('waitingList.accept', scenario, 'Put it into my basket', words)
const leaving = (scenario: string, words: string) => refusedWith('waitingList.leave', scenario, 'Leave the list', words)

export const IntoTheBasket: Story = {
  play: async (context) => {
    await press('Put it into my basket')(context)
    await waitFor(() => expect(getRouter().push).toHaveBeenCalledWith('/basket'))
  },
}
export const Left: Story = {
  play: async (context) => {
    await press('Leave the list')(context)
    const title = await context.canvas.findByRole('heading', { level: 1, name: 'You have left the list' })
    await waitFor(() => expect(title).toHaveFocus())
  },
}
export const OfferOver = accepting('OFFER_OVER', 'This offer is over')
export const BasketFull = accepting('BASKET_FULL', 'Your basket is full')
export const LinkNotValid = accepting('LINK_NOT_VALID', 'does not work any more')
export const MakesNoSense = accepting('INVALID_INPUT', 'Please look through it and try again.')
export const TooOften = accepting('RATE_LIMITED', 'One moment, please')
export const OurFault = accepting('UNEXPECTED', 'tell us the reference')
export const Offline = accepting('offline', 'We could not reach the bakery')
export const LeavingByABadLink = leaving('LINK_NOT_VALID', 'does not work any more')
export const LeavingMakesNoSense = leaving('INVALID_INPUT', 'Please look through it and try again.')
export const LeavingTooOften = leaving('RATE_LIMITED', 'One moment, please')
export const LeavingOurFault = leaving('UNEXPECTED', 'tell us the reference')
export const LeavingOffline = leaving('offline', 'We could not reach the bakery')

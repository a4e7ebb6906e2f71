import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { cancelled, typical as saturday } from '#mocks/flat/bake-sale.ts'
import { WaitingPlaceScreen } from '#components/shop/waiting-place-screen.tsx'

const { menu, slots: _slots, ...bakeSale } = saturday
const [item] = menu
const now = '2026-03-10T09:00:00.000Z'
const waiting = {
  menuItemId: item?.id ?? '',
  productName: 'Country sourdough',
  variantName: 'Large, 900 g',
  quantity: 2,
  askedFor: 2,
  bakeSale,
  status: 'waiting' as const,
  position: 3,
  offeredUntil: null,
}
const offered = { ...waiting, status: 'offered' as const, position: null, offeredUntil: '2026-03-10T10:41:00.000Z' }
const over = (status: 'taken' | 'passed' | 'left' | 'closed') => ({ ...waiting, status, position: null })

const meta = {
  component: WaitingPlaceScreen,
  tags: ['operation:waitingList.get'],
  parameters: { layout: 'fullscreen' },
  args: { place: waiting, token: 'a'.repeat(64), now, onAccept: fn(), onLeave: fn() },
} satisfies Meta<typeof WaitingPlaceScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {}
export const CameToLeave: Story = { args: { isLeaving: true } }
export const Offered: Story = {
  args: { place: offered },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 hour 41 minutes left')).toBeVisible()
  },
}
export const FewerThanAskedFor: Story = { args: { place: { ...offered, quantity: 1, askedFor: 4 } } }
export const TimeIsOver: Story = { args: { place: offered, now: '2026-03-10T10:41:00.000Z' } }
export const Taken: Story = { args: { place: over('taken') } }
export const Passed: Story = { args: { place: over('passed') } }
export const Left: Story = { args: { place: over('left') } }
export const Closed: Story = { args: { place: { ...over('closed'), bakeSale: { ...bakeSale, state: 'closed' } } } }
export const Cancelled: Story = {
  args: { place: { ...over('closed'), bakeSale: { ...bakeSale, state: cancelled.state } } },
}
export const OfferOver: Story = { args: { place: offered, trouble: { kind: 'offer_over' } } }
export const BasketFull: Story = { args: { place: offered, trouble: { kind: 'basket_full', why: 'lines' } } }
export const TenBakeSales: Story = { args: { place: offered, trouble: { kind: 'basket_full', why: 'bake_sales' } } }
export const LongNames: Story = {
  args: {
    place: { ...offered, productName: 'A loaf with a name that goes on '.repeat(6), variantName: 'Large'.repeat(20) },
  },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { typical as saturday } from '#mocks/flat/bake-sale.ts'
import { NOW } from '#mocks/now.ts'
import type { WaitingPlace } from '#contracts/api/waiting-list.ts'
import { WaitingListsScreen } from '#components/account/waiting-lists-screen.tsx'
import { isTold, offline, press, saying, silent } from './answers.ts'

const { menu, slots: _slots, ...bakeSale } = saturday
const [item] = menu
const waiting: WaitingPlace = {
  menuItemId: item?.id ?? '',
  productName: 'Country sourdough',
  variantName: 'Large, 900 g',
  quantity: 2,
  askedFor: 2,
  bakeSale,
  status: 'waiting',
  position: 3,
  offeredUntil: null,
}
const offered: WaitingPlace = {
  ...waiting,
  productName: 'Cardamom bun',
  variantName: 'Box of four',
  quantity: 1,
  status: 'offered',
  position: null,
  offeredUntil: '2026-03-10T10:41:00.000Z',
}
const over = (status: 'taken' | 'passed' | 'left' | 'closed') => ({
  id: status,
  place: { ...waiting, status, position: null },
})
const done = saying({ kind: 'done' as const })

const meta = {
  component: WaitingListsScreen,
  tags: ['operation:waitingList.leave', 'operation:waitingList.accept', 'operation:account.listWaitingPlaces'],
  args: {
    places: [
      { id: 'w1', place: offered },
      { id: 'w2', place: waiting },
    ],
    now: NOW,
    onAccept: fn(done),
    onLeave: fn(done),
    signOut: fn(),
  },
} satisfies Meta<typeof WaitingListsScreen>
export default meta
type Story = StoryObj<typeof WaitingListsScreen>

const ACCEPT = 'Put it into my basket (Cardamom bun, Box of four)'

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3rd')).toBeVisible()
    await expect(await canvas.findByText('1 hour 41 minutes left')).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Empty: Story = { args: { places: [] } }
export const AllThatIsOver: Story = { args: { places: (['taken', 'passed', 'left', 'closed'] as const).map(over) } }
export const Accepting: Story = {
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, ACCEPT)
    await isTold(canvasElement, 'It is in your basket', 'status')
    await expect(args.onAccept).toHaveBeenCalledWith({ id: 'w1' })
  },
}
const refused = (kind: 'offer_over' | 'basket_full', words: string): Story => ({
  args: { onAccept: saying({ kind }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, ACCEPT)
    await isTold(canvasElement, words)
  },
})
export const OfferOver = refused('offer_over', 'It goes to the next in line.')
export const BasketFull = refused('basket_full', 'The basket is full')
export const Leaving: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Leave the list for Country sourdough, Large, 900 g')
    await isTold(canvasElement, 'We do not write to you about Country sourdough any more.', 'status')
    await expect(args.onLeave).toHaveBeenCalledWith({ id: 'w2' })
    await expect(canvas.getAllByRole('article')).toHaveLength(1)
  },
}
export const LeavingOffline: Story = {
  args: { onLeave: offline },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Leave the list for Country sourdough, Large, 900 g')
    await isTold(canvasElement, 'You are still on the list.')
  },
}
export const TakingOff: Story = {
  args: { onLeave: silent },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Leave the list for Country sourdough, Large, 900 g')
    await expect(await canvas.findByRole('button', { name: 'Taking you off …' })).toBeDisabled()
  },
}

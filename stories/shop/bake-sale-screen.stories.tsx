import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import {
  cancelled,
  clockChangeDay,
  closed,
  closesInOneMinute,
  completed,
  edgeItems,
  emptyMenu,
  longText,
  manyItems,
  oneItem,
  scheduled,
  slotsFull,
  soldOut,
  typical,
} from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import { NOW } from '#mocks/now.ts'
import { BakeSaleScreen } from '#components/shop/bake-sale-screen.tsx'
import { keepBasket, makeBasket } from './make-basket.ts'

const twoHundred = Array.from({ length: 4 }, (_, shelf) =>
  manyItems.menu.slice(0, 50).map((item, place) => ({
    ...item,
    id: `${item.id.slice(0, -3)}${String(shelf * 50 + place).padStart(3, '0')}`,
  })),
).flat()
const priced = edgeItems.menu.map((item, place) => ({ ...item, pricePence: place % 2 === 0 ? 0 : 99_999 }))

const meta = {
  component: BakeSaleScreen,
  tags: ['operation:bakeSales.get'],
  args: { sale: typical, now: NOW },
} satisfies Meta<typeof BakeSaleScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const PuttingThingsInTheBasket: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Add Butter croissant, Box of four' }))
    await userEvent.click(canvas.getByRole('button', { name: 'One more Butter croissant, Box of four' }))
    const bar = await canvas.findByRole('region', { name: 'Basket' })
    await waitFor(() => expect(bar).toHaveTextContent('3 items£24.40'))
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Country sourdough, Large, 900 g' }))
    await expect(bar).toHaveTextContent('2 items£19.60')
  },
}

/** Shown at once, refused behind it: the number goes back, and the card says why. */
const takenBack = (scenario: string, words: string): Story => ({
  tags: ['operation:basket.setLine'],
  parameters: { msw: { handlers: handlers({ 'basket.setLine': scenario }) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
    await expect(canvas.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' })).toBeVisible()
    await expect(canvas.queryByText(/^1 item/)).toBeNull()
  },
})
export const TakenBackSoldOut: Story = takenBack('SOLD_OUT', 'Somebody was faster: only 2 left.')
export const TakenBackByTheLimit: Story = takenBack('LIMIT_EXCEEDED', 'is the most for one customer')
export const TakenBackNotOnTheMenu: Story = takenBack('NOT_ON_MENU', 'It is not on this menu any more.')
export const TakenBackAfterTheCutoff: Story = takenBack('AFTER_CUTOFF', 'Ordering closed at')
export const TakenBackNotOpen: Story = takenBack('BAKE_SALE_NOT_OPEN', 'not taking orders')
export const TakenBackBasketFull: Story = takenBack('BASKET_FULL', 'Please order what is in it first.')
export const TakenBackTooMuchAtOnce: Story = takenBack('RATE_LIMITED', 'That was a lot at once.')
export const TakenBackInvalid: Story = takenBack('INVALID_INPUT', 'Something went wrong on our side')
export const TakenBackByOurFault: Story = takenBack('UNEXPECTED', 'Reference: 7f9c24e8.')
/** The line is broken: what was chosen stays, and is sent when it is there again. */
export const Offline: Story = {
  tags: ['operation:basket.setLine'],
  parameters: { msw: { handlers: handlers({ 'basket.setLine': 'offline' }) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }))
    await waitFor(() => expect(canvas.getByRole('region', { name: 'Basket' })).toHaveTextContent('1 item, offline'))
    await expect(canvas.getByRole('button', { name: 'One more Country sourdough, Large, 900 g' })).toBeVisible()
  },
}
export const FullBasket: Story = {
  beforeEach: () => {
    keepBasket(makeBasket([typical, { 0: 4, 5: 8, 9: 12 }]))
  },
}
export const Scheduled: Story = {
  args: { sale: scheduled },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Ordering opens at 8am on Sunday 15 March', { selector: 'p' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Add/ })).toBeNull()
  },
}
export const ClosesInOneMinute: Story = { args: { sale: closesInOneMinute } }
/** The clocks go forward in the night before: nine is nine on the clock at the market. */
export const ClockChangeDay: Story = {
  args: { sale: clockChangeDay },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Sunday 29 March, 9am–10am')).toBeVisible()
    await expect(canvas.getByText('8pm on Friday 27 March')).toBeVisible()
  },
}
export const Closed: Story = { args: { sale: closed } }
export const Cancelled: Story = { args: { sale: cancelled } }
export const Completed: Story = { args: { sale: completed } }
export const SoldOut: Story = { args: { sale: soldOut } }
export const EverySlotFull: Story = { args: { sale: slotsFull } }
export const EmptyMenu: Story = { args: { sale: emptyMenu } }
export const OneItem: Story = { args: { sale: oneItem } }
export const ManyItems: Story = { args: { sale: manyItems } }
/** As long as a menu may be. */
export const TwoHundredItems: Story = { args: { sale: { ...manyItems, menu: twoHundred } } }
export const FromNothingToTheDearest: Story = { args: { sale: { ...edgeItems, menu: priced } } }
export const EdgeItems: Story = { args: { sale: edgeItems } }
export const LongText: Story = { args: { sale: longText } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { slotsFull, typical as saturday } from '#mocks/flat/bake-sale.ts'
import { longText, typical } from '#mocks/flat/order.ts'
import { MoveChoice } from '#components/shop/order/move-choice.tsx'
import { Page } from '#components/shop/page.tsx'

const meta = {
  component: MoveChoice,
  tags: ['operation:orders.resolveMove'],
  args: {
    order: { ...typical, isMoveAsked: true },
    slots: saturday.slots,
    isSending: false,
    refusal: null,
    onAnswer: fn(),
  },
  decorators: [
    (Story) => (
      <Page>
        <h1 className="sr-only">Your order</h1>
        <Story />
      </Page>
    ),
  ],
} satisfies Meta<typeof MoveChoice>
export default meta
type Story = StoryObj<typeof meta>

export const Asked: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Coming: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /I come on/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Tell the bakery' }))
    await expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'move', slotId: typical.slot.id })
  },
}
export const NotComing: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /I cannot come/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Tell the bakery' }))
    await expect(args.onAnswer).toHaveBeenCalledWith({ choice: 'refund' })
  },
}
export const NothingChosen: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Tell the bakery' }))
    await expect(canvas.getByRole('alert')).toHaveTextContent('Choose one of the two.')
    await expect(args.onAnswer).not.toHaveBeenCalled()
  },
}
export const SlotsFull: Story = { args: { slots: slotsFull.slots } }
export const Sending: Story = { args: { isSending: true } }
export const SlotTaken: Story = { args: { refusal: { kind: 'slot_taken' } } }
export const Offline: Story = { args: { refusal: { kind: 'unreachable' } } }
export const LongText: Story = { args: { order: { ...longText, isMoveAsked: true } } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { RadioCards } from '#components/ui/radio-cards.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL } from './long.ts'

const WAYS = [
  { value: 'market', title: 'Collect at Ludlow Market', note: 'Saturday 14 March, 9am–12pm', end: 'Free' },
  { value: 'bakery', title: 'Collect at the bakery', note: 'From 7am, by the blue door', end: 'Free' },
  { value: 'bike', title: 'Brought by bicycle', note: 'Within three miles, before 10am', end: '£2.50' },
]

/** Holds a key as long as a finger does: Radix ticks what has the focus while an arrow is down. */
async function press(key: string, until: HTMLElement) {
  const user = userEvent.setup()
  await user.keyboard(`{${key}>}`)
  await waitFor(() => expect(until).toBeChecked())
  await user.keyboard(`{/${key}}`)
}

const meta = {
  component: RadioCards,
  decorators: [pad],
  args: { label: 'How would you like to have it?', cards: WAYS, onChange: fn() },
} satisfies Meta<typeof RadioCards>
export default meta
type Story = StoryObj<typeof meta>

export const NoneYet: Story = {}
export const Chosen: Story = {
  args: { defaultValue: 'bakery' },
  play: async ({ canvas }) => {
    const card = canvas.getByRole('radio', { name: 'Collect at the bakery Free' })
    await expect(card).toBeChecked()
    await expect(card).toHaveAccessibleDescription('From 7am, by the blue door')
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('radio', { name: /Ludlow/ })).toHaveFocus()
    await press('ArrowDown', canvas.getByRole('radio', { name: /bakery/ }))
    await press('ArrowUp', canvas.getByRole('radio', { name: /Ludlow/ }))
    await press('ArrowUp', canvas.getByRole('radio', { name: /bicycle/ }))
    await expect(args.onChange).toHaveBeenLastCalledWith('bike')
  },
}
export const OneRefused: Story = {
  args: {
    defaultValue: 'market',
    cards: WAYS.map((card) =>
      card.value === 'bike' ? { ...card, refusal: 'The last ride is full. Collecting is always possible.' } : card,
    ),
  },
  play: async ({ canvas }) => {
    const card = canvas.getByRole('radio', { name: /bicycle/ })
    await expect(card).toBeDisabled()
    await expect(card).toHaveAccessibleDescription('The last ride is full. Collecting is always possible.')
    await userEvent.tab()
    await press('ArrowUp', canvas.getByRole('radio', { name: /bakery/ }))
  },
}
export const Wrong: Story = {
  args: { hint: 'We bake the same either way.', error: 'Choose how you would like to have it.' },
  play: async ({ canvas }) => {
    const group = canvas.getByRole('radiogroup', { name: 'How would you like to have it?' })
    await expect(group).toHaveAttribute('aria-invalid', 'true')
    await expect(group).toHaveAccessibleDescription(
      'We bake the same either way. Choose how you would like to have it.',
    )
  },
}
export const TwoColumns: Story = { args: { columns: 2, defaultValue: 'market' } }
export const TitlesOnly: Story = { args: { cards: WAYS.map(({ value, title }) => ({ value, title })) } }
export const LongText: Story = {
  args: {
    defaultValue: 'long',
    cards: [
      { value: 'long', title: LONG, note: LONG, end: '£1,204.50' },
      { value: 'rtl', title: RTL, note: '🎂🎈', end: '£4.50' },
    ],
  },
}
export const Phone: Story = { ...OneRefused, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { args: OneRefused.args, globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Select } from '#components/ui/select.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const SLICES = [
  { value: 'whole', label: 'Whole' },
  { value: 'thin', label: 'Sliced thin', note: 'For toast' },
  { value: 'thick', label: 'Sliced thick', note: 'For soup' },
  { value: 'half', label: 'Cut in half', isDisabled: true },
]

const meta = {
  component: Select,
  decorators: [pad],
  args: { name: 'slices', label: 'How shall we cut it?', options: SLICES, onChange: fn() },
} satisfies Meta<typeof Select>
export default meta
type Story = StoryObj<typeof meta>

const options = () => screen.findAllByRole('option')
const closed = () => waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())

export const NoneYet: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'How shall we cut it?' })).toHaveTextContent('Choose one')
  },
}
export const Chosen: Story = { args: { defaultValue: 'thin', hint: 'The loaf keeps longer whole.' } }
export const Open: Story = {
  args: { defaultValue: 'thin' },
  play: async () => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect(await options()).toHaveLength(4)
    await waitFor(() => expect(screen.getByRole('option', { name: /thin/ })).toHaveFocus())
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('combobox')
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('option', { name: 'Whole' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('option', { name: /thick/ })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await closed()
    await expect(args.onChange).toHaveBeenCalledWith('thick')
    await expect(button).toHaveTextContent('Sliced thick')
    await waitFor(() => expect(button).toHaveFocus())
  },
}
export const EscapeChoosesNothing: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await options()
    await userEvent.keyboard('{ArrowDown}{Escape}')
    await closed()
    await expect(args.onChange).not.toHaveBeenCalled()
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveFocus())
  },
}
export const ByItsLetters: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await userEvent.keyboard('sl')
    await expect(args.onChange).toHaveBeenLastCalledWith('thin')
    await expect(canvas.getByRole('combobox')).toHaveTextContent('Sliced thin')
  },
}
export const Wrong: Story = {
  args: { hint: 'The loaf keeps longer whole.', error: 'Say how we shall cut it.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toBeInvalid()
    await expect(canvas.getByRole('combobox')).toHaveAccessibleDescription(
      'The loaf keeps longer whole. Say how we shall cut it.',
    )
  },
}
export const Optional: Story = { args: { isOptional: true } }
export const Disabled: Story = { args: { isDisabled: true, defaultValue: 'whole' } }
export const Busy: Story = { args: { isBusy: true, options: [] } }
export const Empty: Story = {
  args: { options: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toBeDisabled()
    await expect(canvas.getByRole('combobox')).toHaveTextContent('Nothing to choose from')
  },
}
export const LongText: Story = {
  args: {
    defaultValue: 'long',
    options: [
      { value: 'long', label: LONG },
      { value: 'unbroken', label: UNBROKEN },
      { value: 'rtl', label: RTL },
    ],
  },
  play: async () => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect(await options()).toHaveLength(3)
  },
}
export const Many: Story = {
  args: { options: Array.from({ length: 60 }, (_, at) => ({ value: String(at), label: `Table ${String(at + 1)}` })) },
  play: async () => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await options()
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(screen.getByRole('option', { name: 'Table 60' })).toHaveFocus())
  },
}
export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Open, globals: { theme: 'dark' } }

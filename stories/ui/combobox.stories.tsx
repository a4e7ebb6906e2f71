import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { Combobox } from '#components/ui/combobox.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const BREADS = [
  { value: 'country', label: 'Country sourdough', note: 'Wheat and a little rye' },
  { value: 'rye', label: 'Seeded rye', note: 'Rye, sunflower, linseed' },
  { value: 'pain', label: 'Pain rustique au blé' },
  { value: 'bun', label: 'Cardamom bun' },
  { value: 'spelt', label: 'Spelt and honey', isDisabled: true, note: 'Not this month' },
]

const meta = {
  component: Combobox,
  decorators: [pad],
  args: { name: 'bread', label: 'Which bread?', options: BREADS, value: null, onChange: fn(), onSearch: fn() },
  render: function Choosing({ value, onChange, ...args }) {
    const [now, setNow] = useState(value)
    return (
      <Combobox
        {...args}
        value={now}
        onChange={(next) => {
          setNow(next)
          onChange(next)
        }}
      />
    )
  },
} satisfies Meta<typeof Combobox>
export default meta
type Story = StoryObj<typeof meta>

const closed = () => waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())

export const NoneYet: Story = { args: { placeholder: 'Rye, cardamom …' } }
export const Chosen: Story = {
  args: { value: 'rye' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox', { name: 'Which bread?' })).toHaveValue('Seeded rye')
  },
}
export const Open: Story = {
  args: { value: 'rye' },
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect(await screen.findAllByRole('option')).toHaveLength(5)
    await expect(canvas.getByRole('combobox')).toHaveAttribute('aria-expanded', 'true')
    await expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Seeded rye')
  },
}
export const ByTyping: Story = {
  play: async ({ canvas, args }) => {
    const field = canvas.getByRole('combobox')
    await userEvent.tab()
    await userEvent.keyboard('BLE')
    await expect(await screen.findAllByRole('option')).toHaveLength(1)
    await expect(canvas.getByRole('status')).toHaveTextContent('1 fits')
    const found = screen.getByRole('option', { name: 'Pain rustique au blé' })
    await expect(field).toHaveAttribute('aria-activedescendant', found.id)
    await userEvent.keyboard('{Enter}')
    await closed()
    await expect(args.onChange).toHaveBeenLastCalledWith('pain')
    await expect(args.onSearch).toHaveBeenLastCalledWith('BLE')
    await expect(field).toHaveValue('Pain rustique au blé')
    await expect(field).toHaveFocus()
  },
}
export const ByArrows: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}')
    // The last one is not to be had, so the arrow goes past it.
    await waitFor(() =>
      expect(canvas.getByRole('combobox')).toHaveAttribute(
        'aria-activedescendant',
        screen.getByRole('option', { name: 'Cardamom bun' }).id,
      ),
    )
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect(args.onChange).toHaveBeenLastCalledWith('rye')
  },
}
export const ByPointer: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('combobox'))
    await userEvent.click(await screen.findByRole('option', { name: 'Cardamom bun' }))
    await closed()
    await expect(args.onChange).toHaveBeenLastCalledWith('bun')
    await expect(canvas.getByRole('combobox')).toHaveFocus()
  },
}
export const EscapeKeepsWhatWas: Story = {
  args: { value: 'rye' },
  play: async ({ canvas, args }) => {
    const field = canvas.getByRole('combobox')
    await userEvent.tab()
    await userEvent.keyboard('xyz{Escape}')
    await closed()
    await expect(field).toHaveValue('Seeded rye')
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}
export const NothingFits: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('baguette')
    await expect(await screen.findAllByText('Nothing fits. Try fewer letters.')).toHaveLength(2)
    await expect(canvas.getByRole('status')).toHaveTextContent('Nothing fits. Try fewer letters.')
    await expect(screen.queryByRole('listbox')).toBeNull()
  },
}
export const Busy: Story = {
  args: { isBusy: true, options: [] },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('combobox', { busy: true }))
    await expect(await screen.findAllByText('Looking …')).toHaveLength(2)
  },
}
export const Wrong: Story = {
  args: { error: 'Choose a bread from the list.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toBeInvalid()
    await expect(canvas.getByRole('combobox')).toHaveAccessibleDescription('Choose a bread from the list.')
  },
}
export const Disabled: Story = { args: { isDisabled: true, value: 'bun' } }
export const LongText: Story = {
  args: {
    options: [
      { value: 'long', label: LONG, note: LONG },
      { value: 'unbroken', label: UNBROKEN },
      { value: 'rtl', label: RTL },
    ],
  },
  play: async () => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await screen.findAllByRole('option')
  },
}
export const Many: Story = {
  args: { options: Array.from({ length: 300 }, (_, at) => ({ value: String(at), label: `Parish ${String(at + 1)}` })) },
  play: async () => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}')
    await waitFor(() => expect(screen.getByRole('option', { name: 'Parish 300' })).toBeVisible())
  },
}
export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Open, globals: { theme: 'dark' } }

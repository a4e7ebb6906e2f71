import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { Tabs } from '#components/ui/tabs.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: Tabs,
  decorators: [pad],
  args: {
    label: 'About this loaf',
    tabs: [
      { value: 'in', label: 'What is in it', content: <p>Wheat flour, water, wholemeal rye flour, sea salt.</p> },
      { value: 'keep', label: 'Keeping it', content: <p>Cut side down on a board: four days.</p> },
      { value: 'ask', label: 'Questions', count: 3, content: <p>Three people have asked something.</p> },
    ],
    onChange: fn(),
  },
} satisfies Meta<typeof Tabs>
export default meta
type Story = StoryObj<typeof meta>

export const First: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('tablist', { name: 'About this loaf' })).toBeVisible()
    await expect(canvas.getByRole('tab', { selected: true })).toHaveTextContent('What is in it')
    await expect(canvas.getByRole('tabpanel', { name: 'What is in it' })).toBeVisible()
  },
}
export const Another: Story = { args: { defaultValue: 'ask' } }
export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Keeping it' })).toHaveFocus()
    await expect(canvas.getByRole('tabpanel', { name: 'Keeping it' })).toBeVisible()
    await userEvent.keyboard('{End}')
    await expect(canvas.getByRole('tab', { name: /Questions/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'What is in it' })).toHaveFocus()
    await expect(args.onChange).toHaveBeenLastCalledWith('in')
    await userEvent.tab()
    await expect(canvas.getByRole('tabpanel')).toHaveFocus()
  },
}
export const OneDisabled: Story = {
  args: {
    tabs: [
      { value: 'menu', label: 'Menu', content: <p>Thirteen bakes.</p> },
      { value: 'map', label: 'Map', isDisabled: true, content: null },
      { value: 'past', label: 'Past sales', content: <p>Forty so far.</p> },
    ],
  },
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Past sales' })).toHaveFocus()
  },
}
export const LongText: Story = {
  args: {
    tabs: [
      { value: 'long', label: LONG, content: <p>{UNBROKEN}</p> },
      { value: 'rtl', label: RTL, content: <p dir="rtl">{RTL}</p> },
    ],
  },
}
const many = Array.from({ length: 12 }, (_, at) => ({
  value: String(at),
  label: `Week ${String(at + 1)}`,
  count: at,
  content: <p>What we baked in week {at + 1}.</p>,
}))
export const Many: Story = { args: { tabs: many, defaultValue: '2' } }
export const Phone: Story = { args: { tabs: many }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

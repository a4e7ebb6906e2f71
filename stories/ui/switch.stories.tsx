import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { Switch } from '#components/ui/switch.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL } from './long.ts'

const meta = {
  component: Switch,
  decorators: [pad],
  args: { label: 'Only what I can eat', onChange: fn() },
} satisfies Meta<typeof Switch>
export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = {}
export const On: Story = { args: { isOnAtFirst: true } }
export const WithNote: Story = {
  args: { note: 'Leaves out whatever has the allergens you have ticked.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('switch', { name: 'Only what I can eat' })).toHaveAccessibleDescription(
      'Leaves out whatever has the allergens you have ticked.',
    )
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    const handle = canvas.getByRole('switch', { name: 'Only what I can eat' })
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(handle).toBeChecked()
    await userEvent.keyboard('{Enter}')
    await expect(handle).not.toBeChecked()
    await expect(args.onChange).toHaveBeenCalledTimes(2)
  },
}
export const ByItsWords: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Only what I can eat'))
    await expect(canvas.getByRole('switch')).toBeChecked()
  },
}
export const Disabled: Story = { args: { isDisabled: true, isOn: true, note: 'The kitchen decides this one.' } }
export const Busy: Story = {
  args: { isBusy: true, isOn: true },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('switch', { busy: true }))
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}
export const LongText: Story = { args: { label: LONG, note: LONG } }
export const RightToLeft: Story = {
  args: { label: RTL, isOnAtFirst: true },
  render: (args) => (
    <div dir="rtl">
      <Switch {...args} />
    </div>
  ),
}
export const Phone: Story = {
  args: { note: 'Leaves out whatever has the allergens you have ticked.', isOnAtFirst: true },
  globals: { viewport: { value: 'phone' } },
}
export const ByNight: Story = { args: { isOnAtFirst: true }, globals: { theme: 'dark' } }

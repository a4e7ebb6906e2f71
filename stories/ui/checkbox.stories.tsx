import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL } from './long.ts'

const meta = {
  component: Checkbox,
  decorators: [pad],
  args: { label: 'Tell me by e-mail when the next bake sale opens', onChange: fn() },
} satisfies Meta<typeof Checkbox>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}
export const Ticked: Story = { args: { defaultChecked: true } }
export const SomeOfSeveral: Story = {
  args: { label: 'Everything with gluten', checked: 'indeterminate' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('checkbox', { name: 'Everything with gluten' })).toBePartiallyChecked()
  },
}
export const WithNote: Story = {
  args: { note: 'Once before each sale; every mail has a link that ends it.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('checkbox')).toHaveAccessibleDescription(/^Once before each sale/)
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('checkbox', { name: 'Tell me by e-mail when the next bake sale opens' })
    await userEvent.tab()
    await expect(box).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(box).toBeChecked()
    await expect(args.onChange).toHaveBeenLastCalledWith(true)
  },
}
export const ByItsWords: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByText('Tell me by e-mail when the next bake sale opens'))
    await expect(canvas.getByRole('checkbox')).toBeChecked()
    await expect(args.onChange).toHaveBeenCalledTimes(1)
  },
}
export const Disabled: Story = {
  args: { isDisabled: true, note: 'The next sale is open already.' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('checkbox')).toBeDisabled()
    await userEvent.click(canvas.getByText('The next sale is open already.'))
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}
export const DisabledAndTicked: Story = { args: { isDisabled: true, defaultChecked: true } }
export const Wrong: Story = {
  args: { label: 'I have read what is in my order', error: 'Tick this before you place the order.', isRequired: true },
  play: async ({ canvas }) => {
    const box = canvas.getByRole('checkbox')
    await expect(box).toBeInvalid()
    await expect(box).toBeRequired()
    await expect(box).toHaveAccessibleDescription('Tick this before you place the order.')
  },
}
export const LongText: Story = { args: { label: LONG, note: LONG } }
export const RightToLeft: Story = {
  args: { label: RTL, defaultChecked: true },
  render: (args) => (
    <div dir="rtl">
      <Checkbox {...args} />
    </div>
  ),
}
export const Many: Story = {
  render: () => (
    <fieldset>
      <legend className="mb-1 font-semibold">Hide what has</legend>
      {['Gluten', 'Milk', 'Eggs', 'Nuts', 'Sesame', 'Soya'].map((name, index) => (
        <Checkbox key={name} label={name} defaultChecked={index % 3 === 0} />
      ))}
    </fieldset>
  ),
}
export const Phone: Story = { ...Wrong, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Many, globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { Stepper } from '#components/ui/stepper.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: Stepper,
  decorators: [pad],
  args: { of: 'Country sourdough, Large', value: 2, max: 4, onChange: () => undefined },
  render: function Counting({ value, ...args }) {
    const [count, setCount] = useState(value)
    return <Stepper {...args} value={count} onChange={setCount} />
  },
} satisfies Meta<typeof Stepper>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'One more Country sourdough, Large' }))
    await userEvent.click(canvas.getByRole('button', { name: 'One more Country sourdough, Large' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('4')
    await expect(canvas.getByRole('button', { name: 'One more Country sourdough, Large' })).toBeDisabled()
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('status')).toHaveTextContent('1')
    await expect(canvas.getByRole('button', { name: 'Remove Country sourdough, Large' })).toHaveFocus()
  },
}
export const AtTheMost: Story = { args: { value: 4 } }
export const None: Story = { args: { value: 0 } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { pad } from '../pad.tsx'

const meta = { component: TextField, decorators: [pad], args: { name: 'email', label: 'E-mail' } } satisfies Meta<
  typeof TextField
>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const WithHint: Story = { args: { hint: 'For the confirmation, and if anything changes.' } }
export const Optional: Story = { args: { isOptional: true } }
export const Filled: Story = { args: { defaultValue: 'rosie@example.com' } }
export const Wrong: Story = {
  args: {
    hint: 'For the confirmation.',
    error: 'Enter an e-mail address, like rosie@example.com.',
    defaultValue: 'rosie',
  },
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('E-mail')
    await expect(input).toBeInvalid()
    await expect(input).toHaveAccessibleDescription(
      'For the confirmation. Enter an e-mail address, like rosie@example.com.',
    )
  },
}
export const ManyLines: Story = {
  render: () => <TextArea name="note" label="Anything we should know?" rows={3} isOptional />,
}
export const ManyLinesWrong: Story = {
  render: () => <TextArea name="note" label="Anything we should know?" error="Write at most 500 characters." />,
}

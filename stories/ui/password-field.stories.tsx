import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { PasswordField } from '#components/ui/password-field.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: PasswordField,
  decorators: [pad],
  args: { name: 'password', label: 'Password', autoComplete: 'current-password', defaultValue: 'three warm loaves' },
} satisfies Meta<typeof PasswordField>
export default meta
type Story = StoryObj<typeof meta>

export const Hidden: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'password')
  },
}
/** By keyboard: what was typed stays, and the button says what it does next. */
export const Shown: Story = {
  play: async ({ canvas }) => {
    canvas.getByLabelText('Password').focus()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Show the password' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
    await expect(canvas.getByLabelText('Password')).toHaveValue('three warm loaves')
    await expect(canvas.getByRole('button', { name: 'Hide the password' })).toHaveFocus()
  },
}
export const Wrong: Story = {
  args: { hint: 'At least 12 characters.', error: 'Make it 12 characters or longer.', defaultValue: 'bread' },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Password')).toBeInvalid()
    await expect(canvas.getByLabelText('Password')).toHaveAccessibleDescription(
      'At least 12 characters. Make it 12 characters or longer.',
    )
  },
}

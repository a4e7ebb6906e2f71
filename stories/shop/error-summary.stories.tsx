import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { ErrorSummary } from '#components/shop/form/error-summary.tsx'
import { pad } from '../pad.tsx'
import { LONG } from './posts.ts'

const problems = [
  { field: 'name', words: 'Tell us your name.' },
  { field: 'email', words: 'Enter an e-mail address, like rosie@example.com.' },
]

const meta = {
  component: ErrorSummary,
  decorators: [pad],
  args: { problems, attempt: 1 },
} satisfies Meta<typeof ErrorSummary>
export default meta
type Story = StoryObj<typeof meta>

/** With each try the summary takes the focus, and not in between. */
export const TriedTwice: Story = {
  render: function TriedTwice(args) {
    const [attempt, setAttempt] = useState(0)
    return (
      <div className="space-y-6">
        <ErrorSummary {...args} problems={attempt > 0 ? problems : []} attempt={attempt} />
        <TextField name="name" label="Name" />
        <TextField name="email" label="E-mail" />
        <Button onClick={() => setAttempt(attempt + 1)}>Try</Button>
      </div>
    )
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('alert')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Try' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveFocus())
    await userEvent.click(canvas.getByRole('link', { name: 'Tell us your name.' }))
    await expect(canvas.getByLabelText('Name')).toHaveFocus()
    await userEvent.keyboard('Rosie')
    await expect(canvas.getByLabelText('Name')).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Try' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveFocus())
  },
}
export const One: Story = { args: { problems: problems.slice(0, 1) } }
export const LongText: Story = { args: { title: LONG, problems: [{ field: 'name', words: LONG }] } }
export const NothingWrong: Story = { args: { problems: [] } }
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

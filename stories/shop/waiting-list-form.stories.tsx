import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { soldOut } from '#mocks/flat/bake-sale.ts'
import { WaitingListForm } from '#components/shop/waiting-list-form.tsx'
import { pad } from '../pad.tsx'

const email = 'rosie@example.com'

const meta = {
  component: WaitingListForm,
  decorators: [pad],
  tags: ['operation:waitingList.join'],
  args: {
    name: 'Country sourdough, Large, 900 g',
    menuItemId: soldOut.menu[0]?.id ?? '',
    perCustomerLimit: 4,
    returnTo: '/bake-sales/a-sale',
    state: { kind: 'idle' },
    onJoin: fn(),
  },
} satisfies Meta<typeof WaitingListForm>
export default meta
type Story = StoryObj<typeof meta>

/** By keyboard alone. */
export const Idle: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.tab()
    await userEvent.keyboard(email)
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'How many would you like?' }), '2')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onJoin).toHaveBeenCalledWith({ email, quantity: 2 })
  },
}
export const NoAddress: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Tell me when one is free' }))
    await expect(canvas.getByRole('textbox', { name: 'E-mail' })).toHaveFocus()
    await expect(canvas.getByRole('textbox', { name: 'E-mail' })).toBeInvalid()
    await expect(args.onJoin).not.toHaveBeenCalled()
  },
}
export const NotAnAddress: Story = { args: { state: { kind: 'invalid' } } }
export const Sending: Story = {
  args: { state: { kind: 'sending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toBeDisabled()
  },
}
export const Joined: Story = {
  args: { state: { kind: 'joined', email, position: 3 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('You are the 3rd.')
    await expect(canvas.queryByRole('form')).toBeNull()
  },
}
/** The form goes away, and the answer takes the focus that it had. */
export const Joining: Story = {
  render: function Joining(args) {
    const [state, setState] = useState(args.state)
    return (
      <WaitingListForm
        {...args}
        state={state}
        onJoin={(wish) => {
          setState({ kind: 'joined', email: wish.email, position: 1 })
        }}
      />
    )
  },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'E-mail' }), `${email}{Enter}`)
    const answer = await canvas.findByRole('status')
    await waitFor(() => expect(answer).toHaveFocus())
  },
}
export const JoinedWithoutScripts: Story = { args: { state: { kind: 'joined', email: null, position: 12 } } }
export const TooMany: Story = { args: { state: { kind: 'limit', limit: 4 } } }
export const Closed: Story = { args: { state: { kind: 'closed' } } }
export const FreeAgain: Story = { args: { state: { kind: 'not_sold_out', left: 1 } } }
export const NotOnTheMenuAnyMore: Story = { args: { state: { kind: 'gone' } } }
export const TooManyRequests: Story = {
  args: { state: { kind: 'rate_limited', retryAfterSeconds: 60 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Try again in a minute.')
    await expect(canvas.getByRole('button')).toBeEnabled()
  },
}
export const OurFault: Story = { args: { state: { kind: 'error', reference: 'k3mP9xQv' } } }
export const Unreachable: Story = { args: { state: { kind: 'error', reference: null } } }
export const LongAddress: Story = {
  args: { state: { kind: 'joined', email: `${'rosie.'.repeat(20)}pritchard@example.com`, position: 101 } },
}

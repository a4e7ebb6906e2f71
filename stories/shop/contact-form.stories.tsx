import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { handlers } from '#mocks/handlers.ts'
import type { ContactMessage } from '#contracts/model/content.ts'
import { ContactForm } from '#components/shop/contact/contact-form.tsx'
import type { ContactState } from '#components/shop/contact/state.ts'
import { ask, client } from './ask.ts'
import { pad } from '../pad.tsx'
import { LONG } from './posts.ts'

const email = 'rosie@example.com'

const meta = {
  component: ContactForm,
  decorators: [pad],
  tags: ['operation:content.sendMessage'],
  args: { state: { kind: 'idle' }, onSend: fn<(message: ContactMessage) => void>() },
} satisfies Meta<typeof ContactForm>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name'), '  Rosie Pritchard ')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'Rosie@Example.com')
  await userEvent.type(canvas.getByLabelText('Message'), 'Do you bake without nuts?')
}
const send = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Send the message' }))

export const Idle: Story = {
  play: async ({ canvas, args }) => {
    await fillIn(canvas)
    await send(canvas)
    await waitFor(() =>
      expect(args.onSend).toHaveBeenCalledWith({
        name: 'Rosie Pritchard',
        email,
        message: 'Do you bake without nuts?',
      }),
    )
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

/** By keyboard alone: what is wrong takes the focus, and each line of it leads to its field. */
export const NothingFilledIn: Story = {
  play: async ({ canvas, args }) => {
    canvas.getByLabelText('Message').focus()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(alert.querySelectorAll('a')).toHaveLength(3)
    await expect(canvas.getByLabelText('Name')).toHaveAccessibleDescription('Tell us your name.')
    await userEvent.click(canvas.getByRole('link', { name: 'Write your message.' }))
    await expect(canvas.getByLabelText('Message')).toHaveFocus()
    await userEvent.keyboard('Hello')
    await waitFor(() => expect(canvas.getByLabelText('Message')).toBeValid())
    await expect(canvas.getByLabelText('Message')).toHaveFocus()
    await expect(args.onSend).not.toHaveBeenCalled()
  },
}
export const TooLong: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByLabelText('Message'))
    await userEvent.paste(LONG.repeat(11))
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie')
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('Shorten your message to 2,000 characters.')
    await expect(alert).toHaveTextContent('Enter an e-mail address, like rosie@example.com.')
  },
}
/** The bakery has the last word on every field. */
export const RefusedByTheBakery: Story = {
  args: { state: { kind: 'invalid', fields: [{ path: 'email', reason: 'Invalid email address' }] } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveFocus())
    await expect(canvas.getByLabelText('E-mail')).toBeInvalid()
  },
}
export const RefusedAsAWhole: Story = {
  args: { state: { kind: 'invalid', fields: [{ path: 'colour', reason: 'is not a known field' }] } },
}
export const Sending: Story = {
  args: { state: { kind: 'sending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Sending it …' })).toBeDisabled()
  },
}
export const Sent: Story = {
  args: { state: { kind: 'sent', email } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveFocus())
    await expect(canvas.queryByRole('form')).toBeNull()
  },
}
export const SentWithALongAddress: Story = {
  args: { state: { kind: 'sent', email: `${'rosie.'.repeat(30)}@example.com` } },
}
export const TooManyRequests: Story = {
  args: { state: { kind: 'rate_limited', retryAfterSeconds: 40 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Try again in 40 seconds. Your message is kept.')
  },
}
export const Unreachable: Story = { args: { state: { kind: 'unreachable' } } }
export const OurFault: Story = { args: { state: { kind: 'failed', reference: '7f9c24e8' } } }

/** All the way to the mock world and back. */
function Live() {
  const [state, setState] = useState<ContactState>({ kind: 'idle' })
  return (
    <ContactForm
      state={state}
      onSend={(message) => {
        setState({ kind: 'sending' })
        void ask(client.content.sendMessage(message), () => ({ kind: 'sent' as const, email: message.email })).then(
          setState,
        )
      }}
    />
  )
}

export const Arrives: Story = {
  render: () => <Live />,
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    const thanks = await canvas.findByRole('status')
    await waitFor(() => expect(thanks).toHaveFocus())
    await expect(thanks).toHaveTextContent(`We write back to ${email}`)
  },
}

/** The bakery answers with an error: somebody is told, and what they wrote is where it was. */
const refusedWith = (scenario: string, words: string): Story => ({
  render: () => <Live />,
  parameters: { msw: { handlers: handlers({ 'content.sendMessage': scenario }) } },
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(alert).toHaveTextContent(words)
    await expect(canvas.getByLabelText('Message')).toHaveValue('Do you bake without nuts?')
    await expect(canvas.getByRole('button', { name: 'Send the message' })).toBeEnabled()
  },
})
export const IsRefused = refusedWith('INVALID_INPUT', 'Please look through it and try again.')
export const IsTooMuch = refusedWith('RATE_LIMITED', 'Try again in a minute.')
export const IsOurFault = refusedWith('UNEXPECTED', 'tell us the reference 7f9c24e8')
export const IsOffline = refusedWith('offline', 'We could not reach the bakery')

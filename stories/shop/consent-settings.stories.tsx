import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { longText, typical } from '#mocks/flat/consent.ts'
import { handlers } from '#mocks/handlers.ts'
import { ConsentSettings } from '#components/shop/consent/settings.tsx'
import type { ConsentState } from '#components/shop/consent/state.ts'
import { pad } from '../pad.tsx'
import { ask, client } from './ask.ts'

const nothing: Consent = { ...typical, analytics: false, marketingEmail: false }

const meta = {
  component: ConsentSettings,
  decorators: [pad],
  tags: ['operation:privacy.setConsent', 'operation:privacy.getConsent'],
  args: { choice: null, state: { kind: 'idle' }, onChoose: fn<(choices: ConsentChoices) => void>() },
} satisfies Meta<typeof ConsentSettings>
export default meta
type Story = StoryObj<typeof meta>

/** By keyboard alone; nothing is ticked beforehand. */
export const NotChosenYet: Story = {
  play: async ({ canvas, args }) => {
    const box = canvas.getByRole('checkbox', { name: 'Counting visits' })
    await expect(box).not.toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: 'Letters about new bakes' })).not.toBeChecked()
    await userEvent.tab()
    await expect(box).toHaveFocus()
    await userEvent.keyboard(' ')
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onChoose).toHaveBeenCalledWith({ analytics: true, marketingEmail: false })
  },
}
export const Phone: Story = { args: { choice: typical }, globals: { viewport: { value: 'phone' } } }
/** Taking it back is as easy as it was to agree. */
export const AgreedToAll: Story = {
  args: { choice: typical },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Take it all back' }))
    await expect(args.onChoose).toHaveBeenCalledWith({ analytics: false, marketingEmail: false })
    await expect(canvas.getByRole('checkbox', { name: 'Counting visits' })).not.toBeChecked()
  },
}
export const AgreedToNothing: Story = {
  args: { choice: nothing },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Take it all back' })).toBeNull()
  },
}
export const Sending: Story = { args: { state: { kind: 'sending' } } }
export const Saved: Story = {
  args: { choice: typical, state: { kind: 'saved' } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveFocus())
  },
}
export const TooManyRequests: Story = { args: { state: { kind: 'rate_limited', retryAfterSeconds: 20 } } }
export const Unreachable: Story = { args: { state: { kind: 'unreachable' } } }
export const OurFault: Story = { args: { state: { kind: 'failed', reference: '7f9c24e8' } } }
export const LongText: Story = { args: { choice: longText } }

/** All the way to the mock world and back. */
function Live() {
  const [choice, setChoice] = useState<Consent | null>(null)
  const [state, setState] = useState<ConsentState>({ kind: 'idle' })
  return (
    <ConsentSettings
      choice={choice}
      state={state}
      onChoose={(choices) => {
        setState({ kind: 'sending' })
        void ask<Consent, ConsentState>(client.privacy.setConsent(choices), (consent) => {
          setChoice(consent)
          return { kind: 'saved' }
        }).then(setState)
      }}
    />
  )
}
export const IsKept: Story = {
  render: () => <Live />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Letters about new bakes' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Keep my choice' }))
    const note = await canvas.findByRole('status')
    await waitFor(() => expect(note).toHaveFocus())
    await expect(canvas.getByRole('button', { name: 'Take it all back' })).toBeVisible()
  },
}
const refusedWith = (scenario: string, words: string): Story => ({
  render: () => <Live />,
  parameters: { msw: { handlers: handlers({ 'privacy.setConsent': scenario }) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Counting visits' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Keep my choice' }))
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(alert).toHaveTextContent(words)
    await expect(canvas.getByRole('checkbox', { name: 'Counting visits' })).toBeChecked()
  },
})
export const IsTooMuch = refusedWith('RATE_LIMITED', 'Try again in a minute.')
export const IsRefused = refusedWith('INVALID_INPUT', 'What you chose before still counts.')
export const IsOurFault = refusedWith('UNEXPECTED', 'tell us the reference 7f9c24e8')
export const IsOffline = refusedWith('offline', 'We could not reach the bakery')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { useEffect, useState } from 'react'
import { expect } from 'storybook/test'
import { UnsubscribeScreen } from '#components/account/unsubscribe-screen.tsx'
import { outcomeOf, type UnsubscribeOutcome } from '#lib/unsubscribed.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld, tokenOf } from '#mocks/world.ts'
import { client } from '../shop/ask.ts'
import { answering } from './mock-world.ts'

const TOKEN = tokenOf(createWorld().office.cast.rosie.id)

const meta = {
  component: UnsubscribeScreen,
  tags: ['operation:privacy.unsubscribe'],
  args: { address: `/unsubscribe/${TOKEN}`, outcome: null },
} satisfies Meta<typeof UnsubscribeScreen>
export default meta
type Story = StoryObj<typeof UnsubscribeScreen>

/** What the button sends is what a program for mails sends (RFC 8058), and it works without scripts. */
export const Typical: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    const form = canvasElement.querySelector('form')
    await expect(form).toHaveAttribute('method', 'post')
    await expect(form).toHaveAttribute('action', args.address)
    await expect(form).toHaveFormValues({ 'List-Unsubscribe': 'One-Click' })
    await expect(canvas.getByRole('button', { name: 'Unsubscribe' })).toBeEnabled()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const OfReminders: Story = {
  args: { of: 'reminders', address: `/unsubscribe/${TOKEN}?of=reminders` },
  play: async ({ canvas, canvasElement, args }) => {
    await expect(canvasElement.querySelector('form')).toHaveAttribute('action', args.address)
    await expect(canvas.getByRole('button', { name: 'No more reminders' })).toBeEnabled()
  },
}
export const OfRemindersDone: Story = { args: { ...OfReminders.args, outcome: 'done' } }
export const Done: Story = {
  args: { outcome: 'done' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Unsubscribe' })).toBeNull()
    await expect(canvas.getByRole('link', { name: 'Your messages' })).toHaveAttribute('href', '/account/messages')
  },
}

/** As the contract has it, all the way to the mock world and back. */
function Pressed({ address }: { address: string }) {
  const [outcome, setOutcome] = useState<UnsubscribeOutcome | null>(null)
  useEffect(() => {
    client.privacy.unsubscribe({ token: TOKEN }).then(
      () => setOutcome(outcomeOf(null)),
      (error: unknown) => setOutcome(outcomeOf(error instanceof Error && 'code' in error ? String(error.code) : '')),
    )
  }, [])
  return <UnsubscribeScreen address={address} outcome={outcome} />
}
const pressed = (words: string): Story => ({
  render: ({ address }) => <Pressed address={address} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(words)).toBeVisible()
  },
})
export const Ended: Story = { ...pressed('You get none from now on'), parameters: { msw: { handlers: handlers() } } }
const refused = (scenario: string, words: string): Story => ({
  ...pressed(words),
  parameters: answering('privacy.unsubscribe', scenario),
})
export const StaleLink = refused('LINK_NOT_VALID', 'This link does not work')
export const PartOfALink = refused('INVALID_INPUT', 'This link does not work')
export const TooMuch = refused('RATE_LIMITED', 'That was a lot at once')
export const OurFault = refused('UNEXPECTED', 'It went wrong on our side')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { Reminders } from '#components/account/messages/reminders.tsx'
import { isTold, offline, saying, silent } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const meta = {
  component: Reminders,
  tags: ['operation:account.getMessageChoices', 'operation:account.setMessageChoices'],
  args: { choices: { reminders: true }, onChoose: fn(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof Reminders>
export default meta
type Story = StoryObj<typeof Reminders>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const reminders = (canvas: Canvas) => canvas.getByRole('switch', { name: 'Reminders' })

export const On: Story = {
  play: async ({ canvas }) => {
    await expect(reminders(canvas)).toBeChecked()
  },
}
export const Off: Story = { args: { choices: { reminders: false } } }
export const SwitchedOff: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(reminders(canvas))
    await expect(await canvas.findByText('Kept. We do not remind you any more.')).toBeVisible()
    await expect(reminders(canvas)).not.toBeChecked()
    await expect(args.onChoose).toHaveBeenCalledWith({ reminders: false })
  },
}
export const SwitchedOn: Story = {
  args: { choices: { reminders: false } },
  play: async ({ canvas }) => {
    await userEvent.click(reminders(canvas))
    await expect(await canvas.findByText('Kept. We remind you from now on.')).toBeVisible()
  },
}
export const Keeping: Story = {
  args: { onChoose: silent },
  play: async ({ canvas }) => {
    await userEvent.click(reminders(canvas))
    await expect(reminders(canvas)).toHaveAttribute('aria-busy', 'true')
  },
}
/** What could not be kept goes back, and says so. */
export const Offline: Story = {
  args: { onChoose: offline },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(reminders(canvas))
    await isTold(canvasElement, 'It is as it was.')
    await waitFor(() => expect(reminders(canvas)).toBeChecked())
  },
}

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: { onChoose: (choices) => asked(client.account.setMessageChoices(choices), {}) },
  parameters: answering('account.setMessageChoices', scenario),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(reminders(canvas))
    await isTold(canvasElement, words)
    await waitFor(() => expect(reminders(canvas)).toBeChecked())
  },
})
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
export const SessionEnded: Story = {
  args: { onChoose: saying({ kind: 'unauthenticated' as const }) },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(reminders(canvas))
    await isTold(canvasElement, WORDS.signedOut)
  },
}

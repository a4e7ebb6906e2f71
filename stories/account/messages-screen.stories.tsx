import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { longText, many, typical } from '#mocks/flat/consent.ts'
import { MessagesScreen } from '#components/account/messages-screen.tsx'
import { isTold, offline, saying, silent } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const log = many.slice(0, 4).reverse()

const meta = {
  component: MessagesScreen,
  tags: [
    'operation:privacy.getConsent',
    'operation:privacy.setConsent',
    'operation:privacy.listConsents',
    'operation:account.getMessageChoices',
    'operation:account.setMessageChoices',
  ],
  args: {
    consent: { ...typical, analytics: false },
    log,
    onSave: fn(saying({ kind: 'done' as const })),
    choices: { reminders: true },
    onChoose: fn(saying({ kind: 'done' as const })),
    signOut: fn(),
  },
} satisfies Meta<typeof MessagesScreen>
export default meta
type Story = StoryObj<typeof MessagesScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const letters = (canvas: Canvas) => canvas.getByRole('switch', { name: 'Letters about new bakes' })

export const Typical: Story = {}
/** Nothing counts visits by now, and nobody is asked about it. */
export const NothingCounted: Story = {
  args: { countsVisits: false },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('switch')).toHaveLength(2)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const NeverAsked: Story = {
  args: { consent: null, log: [] },
  play: async ({ canvas }) => {
    await expect(letters(canvas)).not.toBeChecked()
  },
}
export const TakenBack: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(letters(canvas))
    await expect(await canvas.findByText('Kept. It counts from now on.')).toBeVisible()
    await expect(letters(canvas)).not.toBeChecked()
    await expect(args.onSave).toHaveBeenCalledWith({ analytics: false, marketingEmail: false })
  },
}
export const Keeping: Story = {
  args: { onSave: silent },
  play: async ({ canvas }) => {
    await userEvent.click(letters(canvas))
    await expect(letters(canvas)).toHaveAttribute('aria-busy', 'true')
  },
}
/** What could not be kept goes back, and says so. */
export const Offline: Story = {
  args: { onSave: offline },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(letters(canvas))
    await isTold(canvasElement, 'It is as it was.')
    await waitFor(() => expect(letters(canvas)).toBeChecked())
  },
}
export const LongLog: Story = { args: { log: [longText, ...many] } }

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: { onSave: (choices) => asked(client.privacy.setConsent(choices), {}) },
  parameters: answering('privacy.setConsent', scenario),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(letters(canvas))
    await isTold(canvasElement, words)
    await waitFor(() => expect(letters(canvas)).toBeChecked())
  },
})
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

export const SessionEnded: Story = {
  args: { onSave: saying({ kind: 'unauthenticated' as const }) },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('switch', { name: 'Counting visits' }))
    await isTold(canvasElement, WORDS.signedOut)
  },
}

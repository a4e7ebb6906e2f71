import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import type { AskByMail } from '#components/account/door/ask-by-mail.tsx'
import { ForgotScreen } from '#components/account/forgot-screen.tsx'
import { isTold, offline, press, saying, silent, tooMany, unavailable } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const meta = {
  component: ForgotScreen,
  tags: ['operation:identity.requestPasswordReset'],
  args: { submit: fn(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof ForgotScreen>
export default meta
type Story = StoryObj<typeof ForgotScreen>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** Whether there is an account is not told. */
export const AlwaysTheSameAnswer: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'Rosie@Example.com{Enter}')
    await isTold(canvasElement, 'If there is an account with this address, the link is in the mail.', 'status')
    await expect(args.submit).toHaveBeenCalledWith({ email: 'rosie@example.com' })
    await press(canvasElement, 'Send it once more')
    await expect(canvas.getByLabelText('E-mail')).toBeVisible()
  },
}
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send me the link')
    await isTold(canvasElement, 'Enter an e-mail address, like rosie@example.com.')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Sending it …' })).toBeDisabled()
  },
}

const answered = (submit: AskByMail, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com{Enter}')
    await isTold(canvasElement, words)
  },
})
export const TooManyTries = answered(tooMany, 'Try again in 40 seconds.')
export const Offline = answered(offline, 'We could not reach the bakery')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

/** As the contract has it, all the way to the mock world and back. */
const live: AskByMail = (values) =>
  asked(client.identity.requestPasswordReset(values), {
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.requestPasswordReset', scenario),
})
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

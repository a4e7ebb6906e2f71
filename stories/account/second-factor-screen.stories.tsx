import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { SecondFactorScreen } from '#components/account/second-factor-screen.tsx'
import { LiveCode } from '#components/account/live/code.tsx'
import { isTold, offline, press, saying, silent, tooMany, unavailable } from './answers.ts'
import { answering, WORDS } from './mock-world.ts'

type Answer = ComponentProps<typeof SecondFactorScreen>['submit']

const meta = {
  component: SecondFactorScreen,
  tags: ['operation:identity.confirmSecondFactor'],
  args: { submit: fn(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof SecondFactorScreen>
export default meta
type Story = StoryObj<typeof SecondFactorScreen>

/** As the app shows it, with a space; the phone offers it from its keyboard. */
export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByLabelText('Six digits')).toHaveAttribute('autocomplete', 'one-time-code')
    await userEvent.type(canvas.getByLabelText('Six digits'), '123 456{Enter}')
    await waitFor(() => expect(args.submit).toHaveBeenCalledWith({ kind: 'app', code: '123456' }))
    await expect(canvas.getByRole('button', { name: 'Looking at it …' })).toBeDisabled()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Go on')
    await isTold(canvasElement, 'Enter the six digits that the app shows.')
  },
}
export const RecoveryCode: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Use a recovery code instead')
    await waitFor(() => expect(canvas.getByLabelText('Recovery code')).toHaveFocus())
    await userEvent.keyboard('7k3f9-qxv2s{Enter}')
    await waitFor(() => expect(args.submit).toHaveBeenCalledWith({ kind: 'recovery', code: '7k3f9-qxv2s' }))
  },
}
export const BackToTheApp: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Use a recovery code instead')
    await press(canvasElement, 'Use the app instead')
    await expect(canvas.getByLabelText('Six digits')).toBeVisible()
  },
}
export const WrongRecoveryCode: Story = {
  args: { submit: saying({ kind: 'code_refused' as const }) },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Use a recovery code instead')
    await userEvent.type(canvas.getByLabelText('Recovery code'), '7K3F9-QXV2S{Enter}')
    await isTold(canvasElement, 'it was used before')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Looking at it …' })).toBeDisabled()
  },
}

const answered = (submit: Answer, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')
    await isTold(canvasElement, words)
  },
})
export const WrongCode = answered(saying({ kind: 'code_refused' }), 'it has just changed')
export const ExpiredChallenge = answered(saying({ kind: 'link_not_valid' }), 'sign in again')
export const ClosedAccount = answered(saying({ kind: 'account_disabled' }), 'This account is closed')
export const TooManyTries = answered(tooMany, 'Try again in 40 seconds.')
export const Offline = answered(offline, 'We could not reach the bakery')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(silent, words),
  parameters: answering('identity.confirmSecondFactor', scenario),
  render: () => <LiveCode challenge="k3mP9xQvT2sLw8Yz" returnTo="/account" />,
})
export const CodeRefused = refusedWith('CODE_REFUSED', 'it has just changed')
export const StaleChallenge = refusedWith('LINK_NOT_VALID', 'sign in again')
export const AccountDisabled = refusedWith('ACCOUNT_DISABLED', 'This account is closed')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

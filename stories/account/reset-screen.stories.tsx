import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import type { Submit } from '#components/account/form/submit.ts'
import type { NewPasswordValues } from '#components/account/form/values.ts'
import { ResetScreen, type ResetAnswer } from '#components/account/reset-screen.tsx'
import { LiveReset } from '#components/account/live/reset.tsx'
import { isTold, offline, press, saying, silent, unavailable } from './answers.ts'
import { leadsToTheCode } from './leaving.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Reset = Submit<NewPasswordValues, ResetAnswer>

const meta = {
  component: ResetScreen,
  tags: ['operation:identity.resetPassword'],
  args: { email: 'rosie@example.com', submit: fn(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof ResetScreen>
export default meta
type Story = StoryObj<typeof ResetScreen>

const PASSWORD = 'five cold plums'

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Changed: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.type(canvas.getByLabelText('New password'), `${PASSWORD}{Enter}`)
    await isTold(canvasElement, 'Every other device was signed out.', 'status')
    await expect(args.submit).toHaveBeenCalledWith({ password: PASSWORD })
    await expect(canvas.getByRole('link', { name: 'To your account' })).toBeVisible()
  },
}
export const TooShort: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'bread')
    await press(canvasElement, 'Keep this password')
    await isTold(canvasElement, 'Make the password 12 characters or longer.')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('New password'), `${PASSWORD}{Enter}`)
    await expect(await canvas.findByRole('button', { name: 'Keeping it …' })).toBeDisabled()
  },
}

const answered = (submit: Reset, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('New password'), `${PASSWORD}{Enter}`)
    await isTold(canvasElement, words)
  },
})
export const LinkNotValid = answered(saying({ kind: 'link_not_valid' }), 'This link does not work any more')
export const LeakedPassword = answered(saying({ kind: 'password_refused' }), 'this one is known from a leak')
export const ClosedAccount = answered(saying({ kind: 'account_disabled' }), 'This account is closed')
export const Offline = answered(offline, 'Your link still works.')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

/** As the contract has it, all the way to the mock world and back. */
const live: Reset = ({ password }) =>
  asked(client.identity.resetPassword({ token: 'k3mP9xQvT2sLw8Yz', password }), {
    LINK_NOT_VALID: { kind: 'link_not_valid' },
    PASSWORD_REFUSED: { kind: 'password_refused' },
    ACCOUNT_DISABLED: { kind: 'account_disabled' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.resetPassword', scenario),
})
export const StaleLink = refusedWith('LINK_NOT_VALID', 'This link does not work any more')
export const PasswordRefused = refusedWith('PASSWORD_REFUSED', 'this one is known from a leak')
export const AccountDisabled = refusedWith('ACCOUNT_DISABLED', 'This account is closed')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
/** Whoever has a second factor goes on to it. */
export const OnToTheCode: Story = {
  parameters: answering('identity.resetPassword', 'SECOND_FACTOR_REQUIRED'),
  render: () => <LiveReset token="k3mP9xQvT2sLw8Yz" />,
  play: async ({ canvas }) =>
    leadsToTheCode('/account', () => userEvent.type(canvas.getByLabelText('New password'), `${PASSWORD}{Enter}`)),
}

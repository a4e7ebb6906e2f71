import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { EnrolScreen } from '#components/account/enrol-screen.tsx'
import { LiveEnrol } from '#components/account/live/enrol.tsx'
import { isTold, offline, press, saying, silent, unavailable } from './answers.ts'
import { CODES } from './codes.ts'
import { answering, WORDS } from './mock-world.ts'

type Answer = ComponentProps<typeof EnrolScreen>['submit']

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const meta = {
  component: EnrolScreen,
  tags: ['operation:account.startSecondFactor', 'operation:account.confirmSecondFactor'],
  args: {
    secret,
    otpauthUrl: `otpauth://totp/Band%20of%20Bakers:rosie%40example.com?secret=${secret}&issuer=Band%20of%20Bakers`,
    submit: fn<Answer>(saying({ kind: 'done' as const, recoveryCodes: CODES })),
    signOut: fn(),
  },
} satisfies Meta<typeof EnrolScreen>
export default meta
type Story = StoryObj<typeof EnrolScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const type = (canvas: Canvas) => userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')

/** Who cannot scan types; who is on the phone itself opens the app. */
export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('img', { name: 'QR code for your app' })).toBeVisible()
    await expect(canvas.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Open it in the app' })).toHaveAttribute('href', args.otpauthUrl)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Required: Story = {
  args: { isRequired: true },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: 'Not now' })).toBeNull()
  },
}
/** What was switched on is told with the codes that are shown once. */
export const SwitchedOn: Story = {
  play: async ({ canvas, canvasElement }) => {
    await type(canvas)
    await isTold(canvasElement, 'You see these codes once', 'status')
    await expect(canvas.getByText('7K3F9-QXV2S')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Done' })).toBeDisabled()
  },
}
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Switch it on')
    await isTold(canvasElement, 'Enter the six digits that the app shows.')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await type(canvas)
    await expect(await canvas.findByRole('button', { name: 'Switching it on …' })).toBeDisabled()
  },
}
const answered = (submit: Answer, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await type(canvas)
    await isTold(canvasElement, words)
  },
})
export const WrongCode = answered(saying({ kind: 'code_refused' }), 'it has just changed')
export const ExpiredChallenge = answered(saying({ kind: 'link_not_valid' }), 'sign in again')
export const OnAlready = answered(saying({ kind: 'second_factor_on' }), 'To use another app, switch it off')
export const Offline = answered(offline, 'We could not reach the bakery')
export const IdentityUnavailable = answered(unavailable, 'Signing in does not work at the moment')

/** As the contract has it, all the way to the mock world and back: no secret is made. */
const notBegun = (scenario: string, words: string): Story => ({
  parameters: answering('account.startSecondFactor', scenario),
  render: () => <LiveEnrol isOn={false} isRequired={false} />,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show me the code to scan')
    await isTold(canvasElement, words)
  },
})
export const OnBefore = notBegun('SECOND_FACTOR_ON', 'You have a second factor already')
export const SessionEnded = notBegun('UNAUTHENTICATED', WORDS.signedOut)
export const BegunTooOften = notBegun('RATE_LIMITED', WORDS.limited)
export const NotBegun = notBegun('UNEXPECTED', WORDS.unexpected)

/** The same, once there is a secret: it is not on yet. */
const notConfirmed = (scenario: string, words: string): Story => ({
  parameters: answering('account.confirmSecondFactor', scenario),
  render: () => <LiveEnrol isOn={false} isRequired={false} />,
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Show me the code to scan')
    await userEvent.type(await canvas.findByLabelText('Six digits'), '123456{Enter}')
    await isTold(canvasElement, words)
  },
})
export const CodeRefused = notConfirmed('CODE_REFUSED', 'it has just changed')
export const OnMeanwhile = notConfirmed('SECOND_FACTOR_ON', 'To use another app, switch it off')
export const SessionEndedMeanwhile = notConfirmed('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = notConfirmed('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = notConfirmed('RATE_LIMITED', WORDS.limited)
export const IsOurFault = notConfirmed('UNEXPECTED', WORDS.unexpected)

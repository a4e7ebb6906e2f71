import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { LiveSecurity } from '#components/account/live/security.tsx'
import { linkOutcomeIn } from '#components/account/security/link-outcome.ts'
import { isTold, press } from './answers.ts'
import { answering, wordOf } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const google = { linked: null, hasPassword: true, outcome: null }
const seen = { signedInAt: '2026-02-14T18:20:00.000Z', seenAt: '2026-03-10T08:58:00.000Z', from: '203.0.113.x' }

/** As the contract has it, all the way to the mock world and back. */
const meta = {
  component: LiveSecurity,
  tags: [
    'operation:account.changePassword',
    'operation:account.revokeSession',
    'operation:account.removeSecondFactor',
    'operation:account.finishGoogleLink',
  ],
  args: {
    email: 'rosie@example.com',
    google,
    secondFactor: { isOn: true, isRequired: false, recoveryCodesLeft: 8 },
    devices: [
      { id: 'd1', name: 'Safari on an iPhone', isCurrent: true, ...seen },
      { id: '7b0d2f0e-3a55-4c1b-9b52-0f2f4c1d7a10', name: 'Chrome on Windows', isCurrent: false, ...seen },
    ],
  },
} satisfies Meta<typeof LiveSecurity>
export default meta
type Story = StoryObj<typeof LiveSecurity>

export const PasswordIsLeaked: Story = {
  parameters: answering('account.changePassword', 'PASSWORD_REFUSED'),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Present password'), 'three warm loaves')
    await userEvent.type(canvas.getByLabelText('New password'), 'five cold plums{Enter}')
    await isTold(canvasElement, 'this one is known from a leak')
  },
}
export const SignedOutAlready: Story = {
  parameters: answering('account.revokeSession', 'SESSION_NOT_FOUND'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sign out Chrome on Windows')
    await isTold(canvasElement, 'It was signed out already')
  },
}
export const CodeRefused: Story = {
  parameters: answering('account.removeSecondFactor', 'CODE_REFUSED'),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByText('Switch it off', { selector: 'summary' }))
    await userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')
    await isTold(canvasElement, 'This code is not right')
  },
}

/** The way back from Google writes a word into the address, and the page tells it. */
const cameBackWith = (scenario: string, title: string): Story => ({
  parameters: answering('account.finishGoogleLink', scenario),
  loaders: [
    async () => ({ word: await wordOf(client.account.finishGoogleLink({ state: 's'.repeat(64), code: '4/0AX' })) }),
  ],
  render: (args, { loaded: { word } }) => (
    <LiveSecurity {...args} google={{ ...google, outcome: linkOutcomeIn(word) }} />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(title)
  },
})
export const GoogleRefused = cameBackWith('GOOGLE_REFUSED', 'Google did not say who you are')
export const GoogleNotVerified = cameBackWith('GOOGLE_NOT_VERIFIED', 'Google does not know your address yet')
export const GoogleTaken = cameBackWith('GOOGLE_TAKEN', 'This Google account belongs to another account with us')
export const GoogleTooLate = cameBackWith('LINK_NOT_VALID', 'That took a little long')
export const GoogleIsDown = cameBackWith('IDENTITY_UNAVAILABLE', 'Google does not answer')

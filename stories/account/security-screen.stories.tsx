import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { LINK_OUTCOMES, type LinkOutcome } from '#components/account/security/link-outcome.ts'
import { SecurityScreen } from '#components/account/security-screen.tsx'
import { isTold, offline, press, saying, silent, unavailable } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const done = saying({ kind: 'done' as const })
const password = { onChange: fn(done) }
const off = { isOn: false, isRequired: false, recoveryCodesLeft: 0, onTurnOff: fn(done) }
const on = { ...off, isOn: true, recoveryCodesLeft: 8, newCodesHref: '/account/security/recovery-codes' }
const devices = {
  devices: [
    {
      id: 'd1',
      name: 'Safari on an iPhone',
      signedInAt: '2026-02-14T18:20:00.000Z',
      seenAt: '2026-03-10T08:58:00.000Z',
      from: '203.0.113.x',
      isCurrent: true,
    },
    {
      id: 'd2',
      name: 'Chrome on Windows',
      signedInAt: '2025-12-01T09:00:00.000Z',
      seenAt: '2026-03-08T19:12:00.000Z',
      from: '198.51.100.x',
      isCurrent: false,
    },
  ],
  onRevoke: fn(done),
  onSignOutEverywhere: fn(done),
}
const google = { linked: null, hasPassword: true, outcome: null, onLink: fn(done), onUnlink: fn(done) }
const linked = { ...google, linked: { email: 'rosie@example.com' } }

const meta = {
  component: SecurityScreen,
  tags: [
    'operation:account.changePassword',
    'operation:account.listSessions',
    'operation:account.revokeSession',
    'operation:account.signOutEverywhere',
    'operation:account.getSecondFactor',
    'operation:account.removeSecondFactor',
    'operation:account.getSignInMethods',
    'operation:account.startGoogleLink',
    'operation:account.finishGoogleLink',
    'operation:account.unlinkGoogle',
  ],
  args: { password, secondFactor: off, devices, google, signOut: fn() },
} satisfies Meta<typeof SecurityScreen>
export default meta
type Story = StoryObj<typeof SecurityScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

export const Typical: Story = {}
export const Phone: Story = {
  args: { secondFactor: on, google: linked },
  globals: { viewport: { value: 'phone' } },
}

async function changePassword(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Present password'), 'three warm loaves')
  await userEvent.type(canvas.getByLabelText('New password'), 'five cold plums{Enter}')
}
export const PasswordChanged: Story = {
  play: async ({ canvas, canvasElement }) => {
    await changePassword(canvas)
    await isTold(canvasElement, 'Every other device was signed out.', 'status')
    await expect(password.onChange).toHaveBeenCalledWith({ present: 'three warm loaves', next: 'five cold plums' })
    await waitFor(() => expect(canvas.getByLabelText('New password')).toHaveValue(''))
  },
}
const refused = (answer: { kind: 'credentials_refused' } | { kind: 'password_refused' }, words: string): Story => ({
  args: { password: { ...password, onChange: saying(answer) } },
  play: async ({ canvas, canvasElement }) => {
    await changePassword(canvas)
    await isTold(canvasElement, words)
  },
})
export const WrongPassword = refused({ kind: 'credentials_refused' }, 'This is not your present password.')
export const LeakedPassword = refused({ kind: 'password_refused' }, 'this one is known from a leak')
export const TooShort: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('New password'), 'bread{Enter}')
    await isTold(canvasElement, 'Make the password 12 characters or longer.')
    await expect(canvas.getByLabelText('Present password')).toBeInvalid()
  },
}
export const IdentityUnavailable: Story = {
  args: { password: { ...password, onChange: unavailable } },
  play: async ({ canvas, canvasElement }) => {
    await changePassword(canvas)
    await isTold(canvasElement, 'Signing in does not work at the moment')
  },
}
export const WithGoogleOnly: Story = {
  args: {
    password: { ...password, onAskLink: fn(done) },
    google: { ...linked, hasPassword: false },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByRole('button', { name: 'Unlink Google' })).toBeNull()
    await press(canvasElement, 'Send me a link to set one')
    await isTold(canvasElement, 'The link in it sets your password.', 'status')
  },
}

export const SecondFactorOn: Story = { args: { secondFactor: on } }
export const FewRecoveryCodesLeft: Story = {
  args: { secondFactor: { ...on, recoveryCodesLeft: 1 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('One recovery code is left: make new ones.')).toBeVisible()
  },
}
export const SwitchingItOff: Story = {
  args: { secondFactor: on },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByText('Switch it off', { selector: 'summary' }))
    await userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')
    await isTold(canvasElement, 'It is switched off', 'status')
    await expect(off.onTurnOff).toHaveBeenCalledWith({ code: '123456' })
  },
}
export const WrongCode: Story = {
  args: { secondFactor: { ...on, onTurnOff: saying({ kind: 'code_refused' as const }) } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByText('Switch it off', { selector: 'summary' }))
    await userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')
    await isTold(canvasElement, 'This code is not right')
  },
}
/** Of staff and admins: it cannot be switched off. */
export const RequiredAndOn: Story = {
  args: { secondFactor: { ...on, isRequired: true } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('Switch it off')).toBeNull()
  },
}
export const RequiredAndOff: Story = { args: { secondFactor: { ...off, isRequired: true } } }

export const SigningADeviceOut: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Sign out Chrome on Windows')
    await isTold(canvasElement, 'Chrome on Windows is signed out', 'status')
    await expect(devices.onRevoke).toHaveBeenCalledWith({ id: 'd2' })
    await expect(canvas.queryByRole('button', { name: 'Sign out Chrome on Windows' })).toBeNull()
  },
}
export const SigningADeviceOutOffline: Story = {
  args: { devices: { ...devices, onRevoke: offline } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sign out Chrome on Windows')
    await isTold(canvasElement, 'It is still signed in.')
  },
}
export const SignedOutAlready: Story = {
  args: { devices: { ...devices, onRevoke: saying({ kind: 'session_not_found' as const }) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sign out Chrome on Windows')
    await isTold(canvasElement, 'It was signed out already')
  },
}
export const SigningOutEverywhereElse: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Sign out everywhere else')
    await isTold(canvasElement, 'You are signed in here only', 'status')
    await expect(canvas.queryByText('Chrome on Windows')).toBeNull()
    await expect(canvas.getByText('This one')).toBeVisible()
  },
}
export const SigningOut: Story = {
  args: { devices: { ...devices, onSignOutEverywhere: silent } },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Sign out everywhere else')
    await expect(await canvas.findByRole('button', { name: 'Signing out …' })).toBeDisabled()
  },
}

export const GoogleLinked: Story = { args: { google: linked } }
export const GoogleOfNoName: Story = { args: { google: { ...linked, linked: { email: null } } } }
/** Somebody shows the password first: who finds the device open adds nothing of their own. */
async function link(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Your password here'), 'three warm loaves{Enter}')
}
export const LinkingGoogle: Story = {
  play: async ({ canvas }) => {
    await link(canvas)
    await waitFor(() => expect(google.onLink).toHaveBeenCalledWith({ password: 'three warm loaves' }))
    await expect(await canvas.findByRole('button', { name: 'Going to Google …' })).toBeDisabled()
  },
}
export const BackFromGoogle: Story = {
  args: { google: { ...linked, outcome: 'linked' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Google is linked')
  },
}
const cameBack = (outcome: LinkOutcome): Story => ({
  args: { google: { ...google, outcome } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(LINK_OUTCOMES[outcome].title)
  },
})
export const GoogleTaken = cameBack('google_taken')
export const GoogleRefused = cameBack('google_refused')
export const GoogleTooLate = cameBack('link_not_valid')

export const UnlinkingGoogle: Story = {
  args: { google: linked },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Unlink Google')
    await isTold(canvasElement, 'Google is no way in any more', 'status')
    await expect(canvas.getByRole('button', { name: 'Link Google' })).toBeVisible()
  },
}

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: {
    password: {
      ...password,
      onChange: (values) =>
        asked(client.account.changePassword(values), {
          CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
          UNAUTHENTICATED: { kind: 'unauthenticated' },
        }),
    },
  },
  parameters: answering('account.changePassword', scenario),
  play: async ({ canvas, canvasElement }) => {
    await changePassword(canvas)
    await isTold(canvasElement, words)
  },
})
export const PasswordRefused = refusedWith('CREDENTIALS_REFUSED', 'This is not your present password.')
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

const linkRefused = (scenario: string, words: string): Story => ({
  args: {
    google: {
      ...google,
      onLink: (values) =>
        asked(client.account.startGoogleLink(values), {
          CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
          GOOGLE_LINKED: { kind: 'google_linked' },
          IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
        }),
    },
  },
  parameters: answering('account.startGoogleLink', scenario),
  play: async ({ canvas, canvasElement }) => {
    await link(canvas)
    await isTold(canvasElement, words)
  },
})
export const LinkWithAnotherPassword = linkRefused('CREDENTIALS_REFUSED', 'This is not your password.')
export const LinkedMeanwhile = linkRefused('GOOGLE_LINKED', 'Google is linked already')
export const LinkWithoutIdentity = linkRefused('IDENTITY_UNAVAILABLE', 'Signing in does not work at the moment')

const unlinkRefused = (scenario: string, words: string): Story => ({
  args: {
    google: {
      ...linked,
      onUnlink: () =>
        asked(client.account.unlinkGoogle({}), {
          ONLY_WAY_IN: { kind: 'only_way_in' },
          IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
        }),
    },
  },
  parameters: answering('account.unlinkGoogle', scenario),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink Google')
    await isTold(canvasElement, words)
  },
})
export const OnlyWayIn = unlinkRefused('ONLY_WAY_IN', 'It is your only way in')
export const UnlinkWithoutIdentity = unlinkRefused('IDENTITY_UNAVAILABLE', 'Signing in does not work at the moment')

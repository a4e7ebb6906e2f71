import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { typical } from '#mocks/flat/staff-invitation.ts'
import { InvitationScreen } from '#components/account/invitation-screen.tsx'
import { LiveInvitation } from '#components/account/live/invitation.tsx'
import { isTold, offline, press, saying, unavailable } from './answers.ts'
import { leadsToTheCode } from './leaving.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Answer = ComponentProps<typeof InvitationScreen>['submit']

const meta = {
  component: InvitationScreen,
  tags: ['operation:identity.acceptInvitation', 'operation:identity.getInvitation'],
  args: { invitation: typical, submit: fn<Answer>(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof InvitationScreen>
export default meta
type Story = StoryObj<typeof InvitationScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name'), 'Megan Beddoes')
  await userEvent.type(canvas.getByLabelText('Password'), 'three warm loaves{Enter}')
}

export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await fillIn(canvas)
    await waitFor(() =>
      expect(args.submit).toHaveBeenCalledWith({ name: 'Megan Beddoes', password: 'three warm loaves' }),
    )
    await expect(await canvas.findByRole('button', { name: 'Letting you in …' })).toBeDisabled()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const AsAnAdmin: Story = { args: { invitation: { ...typical, role: 'admin' } } }
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Join')
    await isTold(canvasElement, 'Tell us your name.')
  },
}
export const LinkNotValid: Story = { args: { invitation: null } }
export const TakenBackMeanwhile: Story = {
  args: { submit: saying({ kind: 'link_not_valid' as const }) },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await isTold(canvasElement, 'Whoever invited you can send another.')
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('A stale invitation')
  },
}
const answered = (submit: Answer, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await isTold(canvasElement, words)
  },
})
export const LeakedPassword = answered(saying({ kind: 'password_refused' }), 'this one is known from a leak')
export const NotThePasswordOfTheAccount = answered(
  saying({ kind: 'credentials_refused' }),
  'There is an account with this address already',
)
export const ClosedAccount = answered(saying({ kind: 'account_disabled' }), 'This account is closed')
export const Offline = answered(offline, 'The invitation still holds.')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

/** As the contract has it, all the way to the mock world and back. */
const live: Answer = (values) =>
  asked(client.identity.acceptInvitation({ token: 'k3mP9xQvT2sLw8Yz', ...values }), {
    LINK_NOT_VALID: { kind: 'link_not_valid' },
    PASSWORD_REFUSED: { kind: 'password_refused' },
    CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
    ACCOUNT_DISABLED: { kind: 'account_disabled' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.acceptInvitation', scenario),
})
export const StaleLink: Story = {
  ...TakenBackMeanwhile,
  args: { submit: live },
  parameters: answering('identity.acceptInvitation', 'LINK_NOT_VALID'),
}
export const PasswordRefused = refusedWith('PASSWORD_REFUSED', 'this one is known from a leak')
export const CredentialsRefused = refusedWith('CREDENTIALS_REFUSED', 'There is an account with this address already')
export const AccountDisabled = refusedWith('ACCOUNT_DISABLED', 'This account is closed')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
/** Whoever has a second factor already goes on to it. */
export const OnToTheCode: Story = {
  parameters: answering('identity.acceptInvitation', 'SECOND_FACTOR_REQUIRED'),
  render: (args) => <LiveInvitation token="k3mP9xQvT2sLw8Yz" invitation={args.invitation} />,
  play: async ({ canvas }) => leadsToTheCode('/account', () => fillIn(canvas)),
}

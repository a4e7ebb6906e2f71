import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { SignInAnswer } from '#components/account/door/sign-in-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import type { SignInValues } from '#components/account/form/values.ts'
import { SignInScreen } from '#components/account/sign-in-screen.tsx'
import { LiveSignIn } from '#components/account/live/sign-in.tsx'
import { broken, isTold, offline, press, saying, silent, tooMany, unavailable } from './answers.ts'
import { leadsToTheCode } from './leaving.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type SignIn = Submit<SignInValues, SignInAnswer>

const meta = {
  component: SignInScreen,
  tags: ['operation:identity.signIn', 'operation:identity.startGoogleSignIn'],
  args: { submit: fn(saying({ kind: 'done' as const })), google: fn(), returnTo: '/account/orders' },
} satisfies Meta<typeof SignInScreen>
export default meta
type Story = StoryObj<typeof SignInScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('E-mail'), ' Rosie@Example.com')
  await userEvent.type(canvas.getByLabelText('Password'), 'three warm loaves')
}

/** By keyboard alone; the button stays busy until the next page has come. */
export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(args.submit).toHaveBeenCalledWith({ email: 'rosie@example.com', password: 'three warm loaves' }),
    )
    await expect(await canvas.findByRole('button', { name: 'Signing you in …' })).toBeDisabled()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Empty: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Sign in')
    await isTold(canvasElement, 'Enter an e-mail address, like rosie@example.com.')
    await userEvent.click(canvas.getByRole('link', { name: 'Enter your password.' }))
    await expect(canvas.getByLabelText('Password')).toHaveFocus()
    await expect(canvas.getByLabelText('Password')).toBeInvalid()
    await expect(args.submit).not.toHaveBeenCalled()
  },
}
export const LookedAt: Story = {
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await press(canvasElement, 'Show the password')
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Signing you in …' })).toBeDisabled()
  },
}

const answered = (submit: SignIn, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('Rosie@Example.com')
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  },
})
export const WrongCredentials = answered(saying({ kind: 'credentials_refused' }), 'do not belong together')
export const NotVerified = answered(saying({ kind: 'email_not_verified' }), 'We have sent the mail again.')
export const ClosedAccount = answered(saying({ kind: 'account_disabled' }), 'This account is closed')
export const TooManyTries = answered(tooMany, 'Try again in 40 seconds.')
export const OurFault = answered(broken, '7f9c24e8')
export const Offline = answered(offline, 'We could not reach the bakery')
export const RefusedByTheBakery = answered(
  saying({ kind: 'invalid', fields: [{ path: 'email', reason: 'Invalid email address' }] }),
  'Enter an e-mail address',
)
/** Nobody has to go without bread. */
export const IdentityUnavailable: Story = {
  args: { submit: unavailable },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, 'Signing in does not work at the moment')
    await expect(canvas.getByRole('link', { name: 'you can order as a guest' })).toHaveAttribute('href', '/bake-sales')
  },
}
/** Where one was going is kept, on every way there. */
export const SignInFirst: Story = {
  args: { notice: 'sign_in_first' },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Please sign in first')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Open an account' })).toHaveAttribute(
      'href',
      '/sign-up?returnTo=%2Faccount%2Forders',
    )
    await expect(canvasElement.querySelector('input[name=returnTo]')).toHaveValue('/account/orders')
  },
}
export const SessionEnded: Story = { args: { notice: 'session_ended' } }
export const SignedOut: Story = { args: { notice: 'signed_out' } }
export const PasswordChanged: Story = { args: { notice: 'password_changed' } }
export const EmailVerified: Story = { args: { notice: 'email_verified' } }
export const AccountDeleted: Story = { args: { notice: 'account_deleted' } }
export const GoesOnWithGoogle: Story = {
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, 'Continue with Google')
    await waitFor(() => expect(args.google).toHaveBeenCalledOnce())
  },
}
export const WithoutGoogle: Story = {
  args: { google: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Continue with Google' })).toBeNull()
  },
}

/** As the contract has it, all the way to the mock world and back. */
const live: SignIn = (values) =>
  asked(client.identity.signIn(values), {
    CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
    EMAIL_NOT_VERIFIED: { kind: 'email_not_verified' },
    ACCOUNT_DISABLED: { kind: 'account_disabled' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.signIn', scenario),
})
export const RefusedByIdentity = refusedWith('CREDENTIALS_REFUSED', 'do not belong together')
export const NotVerifiedByIdentity = refusedWith('EMAIL_NOT_VERIFIED', 'We have sent the mail again.')
export const ClosedByUs = refusedWith('ACCOUNT_DISABLED', 'This account is closed')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
/** Whoever has a second factor goes on to it, and from there to where they wanted to. */
export const OnToTheCode: Story = {
  parameters: answering('identity.signIn', 'SECOND_FACTOR_REQUIRED'),
  render: () => <LiveSignIn returnTo="/account/orders" notice={null} />,
  play: async ({ canvas }) =>
    leadsToTheCode('/account/orders', async () => {
      await fillIn(canvas)
      await userEvent.keyboard('{Enter}')
    }),
}

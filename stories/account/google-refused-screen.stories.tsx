import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, waitFor } from 'storybook/test'
import { GoogleRefusedScreen } from '#components/account/google-refused-screen.tsx'
import { googleRefusalIn } from '#components/account/google-refusal.ts'
import { press } from './answers.ts'
import { answering, wordOf } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const meta = {
  component: GoogleRefusedScreen,
  tags: ['operation:identity.finishGoogleSignIn'],
  args: { why: 'google_refused', google: fn(), returnTo: '/checkout' },
} satisfies Meta<typeof GoogleRefusedScreen>
export default meta
type Story = StoryObj<typeof GoogleRefusedScreen>

export const ConsentRefused: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await expect(canvas.getByRole('link', { name: 'Sign in with a password' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=%2Fcheckout',
    )
    await press(canvasElement, 'Try Google again')
    await waitFor(() => expect(args.google).toHaveBeenCalledOnce())
  },
}
export const Phone: Story = { args: { why: 'password_first' }, globals: { viewport: { value: 'phone' } } }
/** The two are joined only by who can prove both. */
export const AddressUsedWithAPassword: Story = {
  args: { why: 'password_first' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Sign in with a password' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=%2Faccount%2Fsecurity',
    )
  },
}
export const AddressNotConfirmedAtGoogle: Story = { args: { why: 'google_not_verified' } }
export const AnswerTooLate: Story = { args: { why: 'link_not_valid' } }
export const ClosedAccount: Story = { args: { why: 'account_disabled' } }
export const Unavailable: Story = {
  args: { why: 'identity_unavailable' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Order as a guest' })).toBeVisible()
  },
}

/** As the contract has it: the way back writes a word into the address, and the door tells it. */
const cameBackWith = (scenario: string, title: string): Story => ({
  parameters: answering('identity.finishGoogleSignIn', scenario),
  loaders: [
    async () => ({ word: await wordOf(client.identity.finishGoogleSignIn({ state: 's'.repeat(64), code: '4/0AX' })) }),
  ],
  render: (args, { loaded: { word } }) => {
    const why = googleRefusalIn(word)
    return why ? <GoogleRefusedScreen {...args} why={why} /> : <h1>Come in</h1>
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(title)
  },
})
const DOWN = 'Google does not answer'
export const SaidNo = cameBackWith('GOOGLE_REFUSED', 'Google did not let you through')
export const NotConfirmed = cameBackWith('GOOGLE_NOT_VERIFIED', 'Google does not know your address yet')
export const PasswordFirst = cameBackWith('PASSWORD_FIRST', 'You have an account with a password')
export const TooLate = cameBackWith('LINK_NOT_VALID', 'That took a little long')
export const Closed = cameBackWith('ACCOUNT_DISABLED', 'This account is closed')
export const NoIdentity = cameBackWith('IDENTITY_UNAVAILABLE', DOWN)
export const MakesNoSense = cameBackWith('INVALID_INPUT', DOWN)
export const TooFast = cameBackWith('RATE_LIMITED', DOWN)
export const WentWrong = cameBackWith('UNEXPECTED', DOWN)

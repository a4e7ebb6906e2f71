import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, waitFor } from 'storybook/test'
import { GoogleRefusedScreen } from '#components/account/google-refused-screen.tsx'
import { press } from './answers.ts'

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

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { DeleteAccount } from '#components/account/data/delete-form.tsx'
import { DeleteAccountScreen } from '#components/account/delete-account-screen.tsx'
import { isTold, offline, press, saying, unavailable } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const meta = {
  component: DeleteAccountScreen,
  tags: ['operation:privacy.erase', 'operation:account.getSignInMethods'],
  args: {
    hasPassword: true,
    creditPence: 0,
    onDelete: fn<DeleteAccount>(saying({ kind: 'done' as const })),
    signOut: fn(),
  },
} satisfies Meta<typeof DeleteAccountScreen>
export default meta
type Story = StoryObj<typeof DeleteAccountScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('To be sure, type “delete”'), 'Delete ')
  await userEvent.type(canvas.getByLabelText('Password'), 'three warm loaves{Enter}')
}

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** Capitals do not matter. The button stays busy until the page that says goodbye has come. */
export const Deleting: Story = {
  play: async ({ canvas, args }) => {
    await fillIn(canvas)
    await waitFor(() => expect(args.onDelete).toHaveBeenCalledWith({ password: 'three warm loaves' }))
    await expect(await canvas.findByRole('button', { name: 'Deleting it …' })).toBeDisabled()
  },
}
export const NotMeant: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.type(canvas.getByLabelText('To be sure, type “delete”'), 'keep')
    await press(canvasElement, 'Delete my account for good')
    await isTold(canvasElement, 'Type the word “delete”.')
    await expect(canvas.getByLabelText('Password')).toBeInvalid()
    await expect(args.onDelete).not.toHaveBeenCalled()
  },
}
export const WithGoogleOnly: Story = {
  args: { hasPassword: false },
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByLabelText('Password')).toBeNull()
    await userEvent.type(canvas.getByLabelText('To be sure, type “delete”'), 'delete{Enter}')
    await waitFor(() => expect(args.onDelete).toHaveBeenCalledWith({ password: null }))
  },
}
export const MoneyLeft: Story = {
  args: { creditPence: 1930 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('There are £19.30 left on your cards')).toBeVisible()
  },
}

const answered = (onDelete: DeleteAccount, words: string): Story => ({
  args: { onDelete },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await isTold(canvasElement, words)
  },
})
export const WrongPassword = answered(saying({ kind: 'credentials_refused' }), 'This is not your present password.')
export const OrdersToCome = answered(
  saying({ kind: 'orders_open', numbers: ['BOB-7K3F9Q', 'BOB-00E5EC'] }),
  'BOB-00E5EC',
)
export const LastAdmin = answered(saying({ kind: 'last_admin' }), 'Make somebody else an admin first')
export const Offline = answered(offline, 'Nothing has changed.')
export const IdentityUnavailable = answered(unavailable, 'Signing in does not work at the moment')

/** As the contract has it, all the way to the mock world and back. */
const live: DeleteAccount = ({ password }) =>
  asked(client.privacy.erase({ password: password ?? '' }), {
    CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
    ORDERS_OPEN: { kind: 'orders_open', numbers: ['BOB-7K3F9Q'] },
    LAST_ADMIN: { kind: 'last_admin' },
    SIGN_IN_AGAIN: { kind: 'sign_in_again' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
    UNAUTHENTICATED: { kind: 'unauthenticated' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('privacy.erase', scenario),
})
export const PasswordRefused = refusedWith('CREDENTIALS_REFUSED', 'This is not your present password.')
export const OrdersOpen = refusedWith('ORDERS_OPEN', 'BOB-7K3F9Q')
export const NobodyElseIsAdmin = refusedWith('LAST_ADMIN', 'Make somebody else an admin first')
export const SignInAgain = refusedWith('SIGN_IN_AGAIN', 'Please sign in again first')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'Signing in does not work at the moment')
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

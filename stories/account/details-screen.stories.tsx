import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { longText, typical } from '#mocks/flat/customer.ts'
import { DetailsScreen } from '#components/account/details-screen.tsx'
import { broken, isTold, offline, press, saying, silent, unavailable } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const done = saying({ kind: 'done' as const })
const email = { hasPassword: true, onChange: fn(done) }

const meta = {
  component: DetailsScreen,
  tags: ['operation:account.update', 'operation:account.changeEmail'],
  args: { customer: typical, onUpdate: fn(done), email, signOut: fn() },
} satisfies Meta<typeof DetailsScreen>
export default meta
type Story = StoryObj<typeof DetailsScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Name')).toHaveValue('Rosie Pritchard')
    await expect(canvas.getByRole('checkbox', { name: 'nuts' })).toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: 'milk' })).not.toBeChecked()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Changed: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.clear(canvas.getByLabelText(/^Telephone/))
    await userEvent.click(canvas.getByRole('checkbox', { name: 'milk' }))
    await userEvent.click(canvas.getByRole('checkbox', { name: 'sesame' }))
    await press(canvasElement, 'Keep it')
    await isTold(canvasElement, 'It is written down', 'status')
    await expect(args.onUpdate).toHaveBeenCalledWith({
      name: 'Rosie Pritchard',
      phone: null,
      allergens: ['milk', 'nuts'],
    })
  },
}
export const Nameless: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.clear(canvas.getByLabelText('Name'))
    await press(canvasElement, 'Keep it')
    await isTold(canvasElement, 'Tell us your name.')
  },
}
export const OurFault: Story = {
  args: { onUpdate: broken },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Keep it')
    await isTold(canvasElement, 'Nothing has changed. If it goes on, tell us the reference 7f9c24e8.')
  },
}
export const Sending: Story = {
  args: { onUpdate: silent },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Keep it')
    await expect(await canvas.findByRole('button', { name: 'Writing it down …' })).toBeDisabled()
  },
}
export const LongText: Story = { args: { customer: { ...longText, email: `${'rosie.'.repeat(30)}@example.com` } } }

async function changeEmail(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('New address'), 'rosie.p@example.com')
  await userEvent.type(canvas.getByLabelText('Present password'), 'three warm loaves{Enter}')
}
export const NewAddressToConfirm: Story = {
  play: async ({ canvas, canvasElement }) => {
    await changeEmail(canvas)
    await isTold(canvasElement, 'It counts when you confirm it there', 'status')
    await expect(email.onChange).toHaveBeenCalledWith({ email: 'rosie.p@example.com', password: 'three warm loaves' })
    await waitFor(() => expect(canvas.getByLabelText('Present password')).toHaveValue(''))
  },
}
export const NotConfirmedYet: Story = {
  args: { email: { ...email, pending: { email: 'rosie.p@example.com', onSendAgain: fn(done) } } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Not confirmed yet')).toBeVisible()
    await press(canvasElement, 'Send the mail again')
    await isTold(canvasElement, 'Sent once more', 'status')
  },
}
export const WrongPassword: Story = {
  args: { email: { ...email, onChange: saying({ kind: 'credentials_refused' as const }) } },
  play: async ({ canvas, canvasElement }) => {
    await changeEmail(canvas)
    await isTold(canvasElement, 'This is not your present password.')
    await expect(canvas.getByLabelText('Present password')).toBeInvalid()
    await expect(canvas.getByLabelText('New address')).toHaveValue('rosie.p@example.com')
  },
}
export const EmailOffline: Story = {
  args: { email: { ...email, onChange: offline } },
  play: async ({ canvas, canvasElement }) => {
    await changeEmail(canvas)
    await isTold(canvasElement, 'We could not reach the bakery')
  },
}
export const IdentityUnavailable: Story = {
  args: { email: { ...email, onChange: unavailable } },
  play: async ({ canvas, canvasElement }) => {
    await changeEmail(canvas)
    await isTold(canvasElement, 'Signing in does not work at the moment')
  },
}
/** Who has no password to show has signed in a moment ago, or does so. */
export const WithGoogleOnly: Story = {
  args: { email: { hasPassword: false, onChange: fn(saying({ kind: 'sign_in_again' as const })) } },
  play: async ({ canvas, canvasElement, args }) => {
    await expect(canvas.queryByLabelText('Present password')).toBeNull()
    await userEvent.type(canvas.getByLabelText('New address'), 'rosie.p@example.com{Enter}')
    await isTold(canvasElement, 'Please sign in again first')
    await expect(args.email.onChange).toHaveBeenCalledWith({ email: 'rosie.p@example.com', password: null })
  },
}

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: {
    onUpdate: (details) => asked(client.account.update(details), { UNAUTHENTICATED: { kind: 'unauthenticated' } }),
  },
  parameters: answering('account.update', scenario),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Name'), '-Jones')
    await press(canvasElement, 'Keep it')
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Name')).toHaveValue('Rosie Pritchard-Jones')
  },
})
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

const emailRefused = (scenario: string, words: string): Story => ({
  args: {
    email: {
      ...email,
      onChange: (values) =>
        asked(client.account.changeEmail(values), {
          CREDENTIALS_REFUSED: { kind: 'credentials_refused' },
          SIGN_IN_AGAIN: { kind: 'sign_in_again' },
          IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
          UNAUTHENTICATED: { kind: 'unauthenticated' },
        }),
    },
  },
  parameters: answering('account.changeEmail', scenario),
  play: async ({ canvas, canvasElement }) => {
    await changeEmail(canvas)
    await isTold(canvasElement, words)
  },
})
export const PasswordRefused = emailRefused('CREDENTIALS_REFUSED', 'This is not your present password.')
export const SessionEndedBeforeTheAddress = emailRefused('UNAUTHENTICATED', WORDS.signedOut)
export const SignInAgain = emailRefused('SIGN_IN_AGAIN', 'Please sign in again first')
export const NoIdentity = emailRefused('IDENTITY_UNAVAILABLE', 'Signing in does not work at the moment')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import type { Submit } from '#components/account/form/submit.ts'
import { VerifyScreen, type VerifyAnswer } from '#components/account/verify-screen.tsx'
import { LiveVerify } from '#components/account/live/verify.tsx'
import { broken, isTold, offline, press, saying, silent, unavailable } from './answers.ts'
import { leadsToTheCode } from './leaving.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Verify = Submit<undefined, VerifyAnswer>

const meta = {
  component: VerifyScreen,
  tags: ['operation:identity.verifyEmail'],
  args: {
    submit: fn(saying({ kind: 'done' as const })),
    askAgain: fn(saying({ kind: 'done' as const })),
  },
} satisfies Meta<typeof VerifyScreen>
export default meta
type Story = StoryObj<typeof VerifyScreen>

/** Nothing is confirmed by looking at the page: machines look at it before people do. */
export const Typical: Story = {
  play: async ({ args }) => {
    await expect(args.submit).not.toHaveBeenCalled()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Working: Story = {
  args: { submit: silent },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Confirm my address')
    await expect(canvas.getByRole('button', { name: 'Confirming it …' })).toBeDisabled()
  },
}
export const Confirmed: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Confirm my address')
    await isTold(canvasElement, 'Your address is confirmed, and you are signed in', 'status')
    await expect(canvas.getByRole('link', { name: 'To your account' })).toHaveAttribute('href', '/account')
  },
}
export const ConfirmedOnTheWayToTheBasket: Story = {
  args: { returnTo: '/checkout' },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Confirm my address')
    await expect(await canvas.findByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/checkout')
  },
}
const stale = { submit: saying({ kind: 'link_not_valid' as const }) }
export const LinkNotValid: Story = {
  args: stale,
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Confirm my address')
    await isTold(canvasElement, 'We gladly send another.')
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('A stale link')
    await expect(canvas.getByRole('form', { name: 'Ask for a new link' })).toBeVisible()
  },
}
export const AsksAgain: Story = {
  args: stale,
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Confirm my address')
    await userEvent.type(await canvas.findByLabelText('E-mail'), 'rosie@example.com{Enter}')
    await isTold(canvasElement, 'If the address still waits to be confirmed, the new link is in the mail.', 'status')
    await expect(args.askAgain).toHaveBeenCalledWith({ email: 'rosie@example.com' })
  },
}

const answered = (submit: Verify, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Confirm my address')
    await isTold(canvasElement, words)
    await expect(canvas.getByRole('button', { name: 'Confirm my address' })).toBeEnabled()
  },
})
export const Offline = answered(offline, 'Your link still works.')
export const OurFault = answered(broken, '7f9c24e8')
export const ClosedAccount = answered(saying({ kind: 'account_disabled' }), 'This account is closed')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

/** As the contract has it, all the way to the mock world and back. */
const live: Verify = () =>
  asked(client.identity.verifyEmail({ token: 'k3mP9xQvT2sLw8Yz' }), {
    LINK_NOT_VALID: { kind: 'link_not_valid' },
    ACCOUNT_DISABLED: { kind: 'account_disabled' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.verifyEmail', scenario),
})
export const StaleLink: Story = {
  ...LinkNotValid,
  args: { submit: live },
  parameters: answering('identity.verifyEmail', 'LINK_NOT_VALID'),
}
export const AccountDisabled = refusedWith('ACCOUNT_DISABLED', 'This account is closed')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
/** Whoever has a second factor goes on to it. */
export const OnToTheCode: Story = {
  parameters: answering('identity.verifyEmail', 'SECOND_FACTOR_REQUIRED'),
  render: () => <LiveVerify token="k3mP9xQvT2sLw8Yz" />,
  play: async ({ canvasElement }) => leadsToTheCode('/account', () => press(canvasElement, 'Confirm my address')),
}

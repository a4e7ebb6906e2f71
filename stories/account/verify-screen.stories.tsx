import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import type { Submit } from '#components/account/form/submit.ts'
import { VerifyScreen, type VerifyAnswer } from '#components/account/verify-screen.tsx'
import { broken, isTold, offline, press, saying, silent, unavailable } from './answers.ts'

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
    await isTold(canvasElement, 'Your address is confirmed, and you are signed in.', 'status')
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
    await expect(await canvas.findByRole('heading', { level: 1 })).toHaveTextContent('A stale link')
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

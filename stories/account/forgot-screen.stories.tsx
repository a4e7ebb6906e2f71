import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import type { AskByMail } from '#components/account/door/ask-by-mail.tsx'
import { ForgotScreen } from '#components/account/forgot-screen.tsx'
import { isTold, offline, press, saying, silent, tooMany, unavailable } from './answers.ts'

const meta = {
  component: ForgotScreen,
  tags: ['operation:identity.requestPasswordReset'],
  args: { submit: fn(saying({ kind: 'done' as const })) },
} satisfies Meta<typeof ForgotScreen>
export default meta
type Story = StoryObj<typeof ForgotScreen>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** Whether there is an account is not told. */
export const AlwaysTheSameAnswer: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'Rosie@Example.com{Enter}')
    await isTold(canvasElement, 'If there is an account with this address, the link is in the mail.', 'status')
    await expect(args.submit).toHaveBeenCalledWith({ email: 'rosie@example.com' })
    await press(canvasElement, 'Send it once more')
    await expect(canvas.getByLabelText('E-mail')).toBeVisible()
  },
}
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Send me the link')
    await isTold(canvasElement, 'Enter an e-mail address, like rosie@example.com.')
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Sending it …' })).toBeDisabled()
  },
}

const answered = (submit: AskByMail, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com{Enter}')
    await isTold(canvasElement, words)
  },
})
export const TooManyTries = answered(tooMany, 'Try again in 40 seconds.')
export const Offline = answered(offline, 'We could not reach the bakery')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')

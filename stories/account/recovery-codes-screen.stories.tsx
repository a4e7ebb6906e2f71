import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fn, spyOn, userEvent } from 'storybook/test'
import { RecoveryCodesScreen } from '#components/account/recovery-codes-screen.tsx'
import { isTold, offline, saying } from './answers.ts'
import { CODES } from './codes.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Answer = ComponentProps<typeof RecoveryCodesScreen>['submit']

const meta = {
  component: RecoveryCodesScreen,
  tags: ['operation:account.renewRecoveryCodes'],
  args: { submit: fn<Answer>(saying({ kind: 'done' as const, recoveryCodes: CODES })), signOut: fn() },
} satisfies Meta<typeof RecoveryCodesScreen>
export default meta
type Story = StoryObj<typeof RecoveryCodesScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const make = (canvas: Canvas) => userEvent.type(canvas.getByLabelText('Six digits'), '123456{Enter}')

export const Typical: Story = {}
export const Made: Story = {
  play: async ({ canvas, canvasElement }) => {
    await make(canvas)
    await isTold(canvasElement, 'You see these codes once', 'status')
    await expect(canvas.getAllByRole('listitem').filter((item) => item.querySelector('code'))).toHaveLength(8)
  },
}
export const Phone: Story = { play: async ({ canvas }) => make(canvas), globals: { viewport: { value: 'phone' } } }
/** Nobody leaves before saying so. */
export const Kept: Story = {
  play: async ({ canvas }) => {
    await make(canvas)
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'I have kept them' }))
    await expect(canvas.getByRole('link', { name: 'Done' })).toHaveAttribute('href', '/account/security')
  },
}
export const Copied: Story = {
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await make(canvas)
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy them' }))
    await expect(await canvas.findByRole('button', { name: 'Copied' })).toBeVisible()
    await expect(write).toHaveBeenCalledWith(CODES.join('\n'))
  },
}
export const NothingMayBeCopied: Story = {
  play: async ({ canvas }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed', 'NotAllowedError'))
    await make(canvas)
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy them' }))
    await expect(await canvas.findByRole('button', { name: 'Copy them by hand, please' })).toBeVisible()
  },
}
export const Printed: Story = {
  play: async ({ canvas }) => {
    const print = spyOn(window, 'print').mockReturnValue()
    await make(canvas)
    await userEvent.click(await canvas.findByRole('button', { name: 'Print this page' }))
    await expect(print).toHaveBeenCalledOnce()
  },
}
const answered = (submit: Answer, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await make(canvas)
    await isTold(canvasElement, words)
  },
})
export const WrongCode = answered(saying({ kind: 'code_refused' }), 'it has just changed')
export const Offline = answered(offline, 'We could not reach the bakery')

/** As the contract has it, all the way to the mock world and back. */
const live: Answer = async ({ code }) => {
  let recoveryCodes: string[] = []
  const call = client.account.renewRecoveryCodes({ code }).then((answer) => {
    recoveryCodes = answer.recoveryCodes
  })
  const answer = await asked(call, {
    CODE_REFUSED: { kind: 'code_refused' as const },
    UNAUTHENTICATED: { kind: 'unauthenticated' as const },
  })
  return answer.kind === 'done' ? { kind: 'done', recoveryCodes } : answer
}
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('account.renewRecoveryCodes', scenario),
})
export const CodeRefused = refusedWith('CODE_REFUSED', 'it has just changed')
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { DataScreen } from '#components/account/data-screen.tsx'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'
import { isTold, offline, press, saying, silent, tooMany } from './answers.ts'

const meta = {
  component: DataScreen,
  tags: ['operation:privacy.exportData', 'operation:privacy.getExport'],
  args: {
    asked: null,
    email: 'rosie@example.com',
    onAsk: fn(saying({ kind: 'done' as const })),
    signOut: fn(),
  },
} satisfies Meta<typeof DataScreen>
export default meta
type Story = StoryObj<typeof DataScreen>

export const NeverAsked: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Delete my account' })).toHaveAttribute('href', '/account/delete')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Asked: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Ask for my data')
    await isTold(canvasElement, 'We are preparing it', 'status')
    await expect(canvas.queryByRole('button', { name: 'Ask for my data' })).toBeNull()
  },
}
const preparing = {
  status: 'preparing' as const,
  askedAt: '2026-03-10T08:55:00.000Z',
  ...{ sentAt: null, expiresAt: null },
}
export const BeingPrepared: Story = {
  args: { asked: preparing },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Ask for my data' })).toBeNull()
  },
}
export const InTheMail: Story = {
  args: {
    asked: {
      ...preparing,
      ...{ status: 'sent', sentAt: '2026-03-09T18:00:00.000Z', expiresAt: '2026-03-16T18:00:00.000Z' },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Ask for a new one' })).toBeVisible()
  },
}
export const Asking: Story = {
  args: { onAsk: silent },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Ask for my data')
    await expect(await canvas.findByRole('button', { name: 'Asking for it …' })).toBeDisabled()
  },
}
export const TooOften: Story = {
  args: { onAsk: tooMany },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Ask for my data')
    await isTold(canvasElement, 'Try again in 40 seconds.')
  },
}
export const Offline: Story = {
  args: { onAsk: offline },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Ask for my data')
    await isTold(canvasElement, 'We could not reach the bakery')
  },
}
export const LongAddress: Story = {
  args: {
    email: `${'rosie.'.repeat(30)}@example.com`,
    asked: preparing,
  },
}

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: {
    onAsk: () => asked(client.privacy.exportData({}), { UNAUTHENTICATED: { kind: 'unauthenticated' as const } }),
  },
  parameters: answering('privacy.exportData', scenario),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Ask for my data')
    await isTold(canvasElement, words)
  },
})
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

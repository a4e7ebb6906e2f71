import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fn } from 'storybook/test'
import { CollectScreen } from '#components/account/collect-screen.tsx'
import { isTold, offline, press, saying, silent } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Collect = ComponentProps<typeof CollectScreen>['submit']

const taken = { kind: 'done' as const, html: '<!doctype html><title>Your data</title>', json: '{}' }

const meta = {
  component: CollectScreen,
  tags: ['operation:privacy.collectExport'],
  args: { submit: fn<Collect>(saying(taken)), signOut: fn() },
} satisfies Meta<typeof CollectScreen>
export default meta
type Story = StoryObj<typeof CollectScreen>

/** Nothing is taken by looking at the page: machines look at it before people do. */
export const Typical: Story = {
  play: async ({ args }) => {
    await expect(args.submit).not.toHaveBeenCalled()
  },
}
export const Taken: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Show me the files')
    await isTold(canvasElement, 'Here it is', 'status')
    for (const [name, file] of [
      ['Save it to read', 'band-of-bakers.html'],
      ['Save it for machines (JSON)', 'band-of-bakers.json'],
    ] as const) {
      const link = canvas.getByRole('link', { name })
      await expect(link).toHaveAttribute('download', file)
      await expect(link).toHaveAttribute('href', expect.stringMatching(/^blob:/))
    }
  },
}
export const Phone: Story = {
  play: async ({ canvasElement }) => press(canvasElement, 'Show me the files'),
  globals: { viewport: { value: 'phone' } },
}
export const Fetching: Story = {
  args: { submit: silent },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Show me the files')
    await expect(await canvas.findByRole('button', { name: 'Fetching it …' })).toBeDisabled()
  },
}
const answered = (submit: Collect, words: string): Story => ({
  args: { submit },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show me the files')
    await isTold(canvasElement, words)
  },
})
export const Offline = answered(offline, 'The link still works.')

/** As the contract has it, all the way to the mock world and back. */
const live: Collect = async () => {
  const answer = await asked(client.privacy.collectExport({ token: 'k3mP9xQvT2sLw8Yz' }), {
    LINK_NOT_VALID: { kind: 'link_not_valid' as const },
    UNAUTHENTICATED: { kind: 'unauthenticated' as const },
  })
  return answer.kind === 'done' ? taken : answer
}
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('privacy.collectExport', scenario),
})
export const StaleLink = refusedWith('LINK_NOT_VALID', 'It was used already')
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { longText, many } from '#mocks/flat/webhook-event.ts'
import { WebhooksScreen } from '#components/admin/webhooks-screen.tsx'
import { admin } from './desk.ts'

const meta = {
  component: WebhooksScreen,
  args: { desk: admin, query: {}, read: { kind: 'ready', events: many, nextCursor: null }, onReplay: fn() },
} satisfies Meta<typeof WebhooksScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}
export const LongTexts: Story = { args: { read: { kind: 'ready', events: [longText], nextCursor: null } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { longText, many } from '#mocks/flat/email-message.ts'
import { NOW } from '#mocks/now.ts'
import { MessagesScreen } from '#components/admin/messages-screen.tsx'
import { admin } from './desk.ts'

const figures = {
  ...{ since: NOW, sent: 412, delivered: 398, bounced: 5, complained: 1, waiting: 2, parked: 1 },
  ...{ bounceRate: 5 / 412, isHigh: false },
}
const meta = {
  component: MessagesScreen,
  args: {
    ...{ desk: admin, query: {}, onResend: fn(), onLift: fn() },
    read: { kind: 'ready', messages: many, nextCursor: null },
    figures: { kind: 'ready', figures },
  },
} satisfies Meta<typeof MessagesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}
export const LongTexts: Story = { args: { read: { kind: 'ready', messages: [longText], nextCursor: null } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { longText, many } from '#mocks/flat/reconciliation.ts'
import { ReconciliationsScreen } from '#components/admin/reconciliations-screen.tsx'
import { admin } from './desk.ts'

const meta = {
  component: ReconciliationsScreen,
  args: { desk: admin, read: { kind: 'ready', looks: many, nextCursor: null }, onCompare: fn() },
} satisfies Meta<typeof ReconciliationsScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table', { name: 'All looks' })).toBeVisible()
  },
}
export const LongTexts: Story = { args: { read: { kind: 'ready', looks: [longText], nextCursor: null } } }
export const ByNight: Story = { globals: { theme: 'dark' } }

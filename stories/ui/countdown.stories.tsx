import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Countdown } from '#components/ui/countdown.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Countdown, decorators: [pad], args: { until: '2026-03-12T20:00:00.000Z' } } satisfies Meta<
  typeof Countdown
>
export default meta
type Story = StoryObj<typeof meta>

const at = (now: string, words: string): Story => ({
  args: { now },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words)).toBeVisible()
  },
})

export const Days = at('2026-03-10T09:00:00.000Z', '2 days 11 hours left')
export const OneDay = at('2026-03-11T20:00:00.000Z', '1 day left')
export const Hours = at('2026-03-12T17:45:00.000Z', '2 hours 15 minutes left')
export const Minutes = at('2026-03-12T19:59:00.000Z', '1 minute left')
export const Seconds = at('2026-03-12T19:59:30.000Z', 'Less than a minute left')
export const Over = at('2026-03-12T20:00:00.000Z', 'Ordering has just closed')

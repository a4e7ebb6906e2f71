import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Time, TimeRange } from '#components/ui/date.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Time, decorators: [pad], args: { at: '2026-03-14T09:00:00.000Z' } } satisfies Meta<
  typeof Time
>
export default meta
type Story = StoryObj<typeof meta>

const says = (args: Story['args'], words: string): Story => ({
  args,
  play: async ({ canvas, args: { at } }) => {
    await expect(canvas.getByText(words)).toHaveAttribute('datetime', at)
  },
})

export const Day = says({ look: 'day' }, 'Saturday 14 March')
export const ShortDay = says({ look: 'shortDay' }, 'Sat 14 Mar')
export const LongAgo = says({ look: 'date' }, '14 March 2026')
export const Hour = says({ look: 'time' }, '9am')
export const Moment = says({ look: 'moment' }, '9am on Saturday 14 March')
export const LocalDate = says({ look: 'day', at: '2026-03-14' }, 'Saturday 14 March')
/** In summer London is an hour ahead of the instant that is written down. */
export const InSummer = says({ look: 'moment', at: '2026-07-18T23:30:00.000Z' }, '12.30am on Sunday 19 July')
export const Range: Story = {
  render: () => <TimeRange from="2026-03-14T09:00:00.000Z" to="2026-03-14T12:00:00.000Z" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('9am')).toHaveAttribute('datetime', '2026-03-14T09:00:00.000Z')
    await expect(canvas.getByText('12pm')).toHaveAttribute('datetime', '2026-03-14T12:00:00.000Z')
  },
}
export const Phone: Story = { args: { look: 'moment' }, globals: { viewport: { value: 'phone' } } }

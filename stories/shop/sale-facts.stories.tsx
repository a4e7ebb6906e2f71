import type { Meta, StoryObj } from '@storybook/nextjs'
import { closed, closesInOneMinute, longText, scheduled, typical } from '#mocks/flat/bake-sale.ts'
import { longText as longLocation } from '#mocks/flat/location.ts'
import { NOW } from '#mocks/now.ts'
import { SaleFacts } from '#components/shop/sale-facts.tsx'
import { pad } from '../pad.tsx'

const meta = { component: SaleFacts, decorators: [pad], args: { sale: typical, now: NOW } } satisfies Meta<
  typeof SaleFacts
>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const ClosesInOneMinute: Story = { args: { sale: closesInOneMinute } }
export const Scheduled: Story = { args: { sale: scheduled } }
export const Closed: Story = { args: { sale: closed } }
export const LongText: Story = { args: { sale: { ...longText, location: longLocation } } }

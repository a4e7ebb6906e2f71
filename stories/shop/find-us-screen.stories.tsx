import type { Meta, StoryObj } from '@storybook/nextjs'
import { empty, many, one, typical } from '#mocks/flat/bake-sale-summary.ts'
import { longText } from '#mocks/flat/location.ts'
import { FindUsScreen } from '#components/shop/find-us-screen.tsx'

const meta = { component: FindUsScreen, tags: ['operation:bakeSales.list'], args: { sales: typical } } satisfies Meta<
  typeof FindUsScreen
>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const OnePlace: Story = { args: { sales: one } }
export const ManyDays: Story = { args: { sales: many } }
export const NothingAnnounced: Story = { args: { sales: empty } }
export const LongText: Story = { args: { sales: one.map((sale) => ({ ...sale, location: longText })) } }

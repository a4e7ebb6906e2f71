import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, manyLines, standardRatedVat, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { OrderConfirmedEmail } from '#components/email/order-confirmed.tsx'
import { Mail } from './mail.tsx'

const mailOf = (order: Order) => <OrderConfirmedEmail order={order} orderUrl="https://example.com/orders/token" />

const meta = {
  component: Mail,
  title: 'email/order-confirmed',
  args: { mail: mailOf(typical) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const ManyLines: Story = { args: { mail: mailOf(manyLines) } }
export const StandardRatedVat: Story = { args: { mail: mailOf(standardRatedVat) } }
export const LongText: Story = { args: { mail: mailOf(longText) } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, typical as order } from '#mocks/flat/order.ts'
import { typical as payment } from '#mocks/flat/payment.ts'
import { NOW } from '#mocks/now.ts'
import { BooksSheet, HandOverSheet, OrderSheet, SlipSheet } from '#components/evidence/sheets.tsx'
import { Mail, NarrowMail } from '../email/mail.tsx'

const mail = {
  ...{ id: order.id, to: order.customer.email, subject: `Your order ${order.number}`, html: '', text: '' },
  ...{ sentAt: NOW, outcome: 'delivered' as const, outcomeAt: NOW },
}
const evidence = {
  ...{ order, ledger: [], refunds: [], deeds: [], mails: [mail] },
  handOver: { how: 'collected' as const, at: NOW, name: 'Megan Price' },
}

const meta = {
  component: Mail,
  title: 'evidence/sheets',
  args: { mail: <OrderSheet order={order} /> },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const TheOrder: Story = {}
export const LongTexts: Story = { args: { mail: <OrderSheet order={longText} /> } }
export const Slip: Story = { args: { mail: <SlipSheet order={order} /> } }
export const Books: Story = { args: { mail: <BooksSheet evidence={evidence} payment={payment} /> } }
export const HandedOver: Story = { args: { mail: <HandOverSheet evidence={evidence} /> } }
export const NeverHandedOver: Story = {
  args: { mail: <HandOverSheet evidence={{ ...evidence, handOver: null, mails: [] }} /> },
}
export const Narrow: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

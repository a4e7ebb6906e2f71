import type { Meta, StoryObj } from '@storybook/nextjs'
import { useEffect, useState } from 'react'
import { expect, within } from 'storybook/test'
import { longText, typical as order } from '#mocks/flat/order.ts'
import { many as disputes } from '#mocks/flat/dispute.ts'
import { typical as payment } from '#mocks/flat/payment.ts'
import { NOW } from '#mocks/now.ts'
import { EvidenceScreen, type EvidenceShown } from '#components/admin/evidence-screen.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ask, client } from '../shop/ask.ts'
import { staff } from './desk.ts'
import { answering, nth } from './mock-world.tsx'

const dispute = { ...nth(disputes), orders: [{ orderId: order.id, number: order.number }] }
const mail = {
  ...{ id: order.id, to: order.customer.email, subject: `Your order ${order.number}`, sentAt: NOW },
  ...{ outcome: 'delivered' as const, outcomeAt: NOW },
}
const handOver = { how: 'collected' as const, at: NOW, name: 'Megan Price' }
const evidence: EvidenceShown = {
  ...{ dispute, payment, gatheredAt: NOW },
  orders: [{ order, ledger: [], refunds: [], deeds: [], handOver, mails: [mail] }],
}
const one = nth(evidence.orders)

const meta = {
  component: EvidenceScreen,
  tags: ['operation:staff.payments.getEvidence'],
  args: { desk: staff, evidence },
} satisfies Meta<typeof EvidenceScreen>
export default meta
type Story = StoryObj<typeof EvidenceScreen>

/** What counts most stands first: who handed it over, and when. */
export const HandedOver: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Collected at 9am/)).toBeVisible()
    await expect(canvas.getByText(/^Megan Price has marked it/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Download all of it' })).toHaveAttribute(
      'href',
      `/staff/money/disputes/${dispute.id}/evidence.zip`,
    )
    const mails = within(canvas.getByRole('table', { name: `Mails about ${order.number}` }))
    await expect(mails.getByText('Delivered')).toBeVisible()
    await expect(canvas.queryByRole('link', { name: /^What speaks for us/ })).toBeNull()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const NotHandedOver: Story = {
  args: { evidence: { ...evidence, orders: [{ ...one, handOver: null, mails: [] }] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody has marked it as handed over')).toBeVisible()
    await expect(canvas.getByText('No mail has left about it.')).toBeVisible()
  },
}
export const EachFateOfAMail: Story = {
  args: {
    evidence: {
      ...evidence,
      orders: [
        {
          ...one,
          handOver: { ...handOver, how: 'delivered', name: null },
          mails: ([null, 'delivered', 'opened', 'delayed', 'bounced', 'complained', 'failed'] as const).map(
            (outcome, at) => ({ ...mail, id: `${mail.id}-${String(at)}`, outcome, outcomeAt: outcome && NOW }),
          ),
        },
      ],
    },
  },
  play: async ({ canvas }) => {
    for (const words of ['Not told yet', 'Came back', 'Called a nuisance'])
      await expect(canvas.getByText(words)).toBeVisible()
  },
}
export const SeveralOrders: Story = {
  args: {
    evidence: {
      ...evidence,
      dispute: { ...dispute, orders: [...dispute.orders, { orderId: longText.id, number: longText.number }] },
      orders: [one, { ...one, order: { ...longText, id: `${longText.id}-2` }, handOver: null }],
    },
  },
}

type Read = { kind: 'loading' | 'missing' } | { kind: 'ready'; evidence: EvidenceShown }
type Trouble = { kind: 'invalid' | 'rate_limited' | 'unreachable' } | { kind: 'failed'; reference: string | null }

/** As the page reads it from the mock world: what does not exist is no page, and what fails is the page of an error. */
function FromTheMockWorld({ args }: { args: { desk: typeof staff } }) {
  const [read, setRead] = useState<Read | Trouble>({ kind: 'loading' })
  useEffect(() => {
    const call = async () => {
      const { items } = await client.staff.payments.listDisputes({ limit: 1 })
      return client.staff.payments.getEvidence({ id: nth(items).id })
    }
    const ready = (told: EvidenceShown): Read => ({ kind: 'ready', evidence: told })
    void ask<EvidenceShown, Read>(call(), ready, { DISPUTE_NOT_FOUND: { kind: 'missing' } }).then(setRead)
  }, [])
  if (read.kind === 'loading') return <main>Reading it …</main>
  if (read.kind === 'ready') return <EvidenceScreen {...args} evidence={read.evidence} />
  return (
    <main>
      {read.kind === 'missing' ? (
        <EmptyState scene="empty-basket" level={1} title="There is no such page" />
      ) : (
        <ErrorState
          level={1}
          title="That did not work"
          words="Please try again."
          reference={read.kind === 'failed' ? read.reference : null}
        />
      )}
    </main>
  )
}
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.payments.getEvidence', scenario),
  render: (args) => <FromTheMockWorld args={args} />,
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(told))[0]).toBeVisible()
  },
})
export const AsItIsRead = reading('slow', /What a bank may be shown/)
export const NoSuchDispute = reading('DISPUTE_NOT_FOUND', /There is no such page/)
export const IsRefused = reading('INVALID_INPUT', /That did not work/)
export const TooOften = reading('RATE_LIMITED', /That did not work/)
export const OurFault = reading('UNEXPECTED', /7f9c24e8/)
export const Offline = reading('offline', /That did not work/)

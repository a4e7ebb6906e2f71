import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import type { Reconciliation } from '#contracts/model/payment.ts'
import { many } from '#mocks/flat/reconciliation.ts'
import { LiveReconciliations } from '#components/admin/live/money.tsx'
import { ReconciliationsScreen } from '#components/admin/reconciliations-screen.tsx'
import { client } from '../shop/ask.ts'
import { asAdmin } from './at-desk.ts'
import { admin } from './desk.ts'
import { nth, Reading } from './mock-world.tsx'

const ready = (looks: Reconciliation[], nextCursor: string | null = null) => ({
  ...{ kind: 'ready' as const, looks, nextCursor },
})
type Read = ComponentProps<typeof LiveReconciliations>['read']
const off = nth(many, 3)

const meta = {
  component: LiveReconciliations,
  tags: ['operation:staff.payments.listReconciliations', 'operation:staff.payments.reconcile'],
  args: { desk: admin, read: ready(many.slice(0, 6)) },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveReconciliations>
export default meta
type Story = StoryObj<typeof LiveReconciliations>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** What was not the same stands above everything else, each penny with what it comes from. */
export const Typical: Story = {
  play: async ({ canvas }) => {
    const differences = within(canvas.getByRole('table', { name: /^One difference/ }))
    await expect(differences.getByRole('row', { name: /ch_3PqT7s2eZvKYlo2C/ })).toHaveTextContent(
      /£12\.50£0\.00£12\.50Stripe has it, and no order of ours does\./,
    )
    const looks = within(canvas.getByRole('table', { name: 'All looks' }))
    await expect(looks.getAllByText('The books agree')).toHaveLength(5)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const OfEachKind: Story = {
  args: {
    read: ready([
      {
        ...off,
        day: '2026-03-07',
        differences: [
          ...off.differences,
          { reference: 'pi_ghost', vendorPence: 0, ledgerPence: 55, why: 'Our books have it, and Stripe’s have not.' },
          { reference: 'unknown', vendorPence: -480, ledgerPence: -300, why: 'Both have it, with another amount.' },
        ],
      },
    ]),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table', { name: '3 differences: 7 March 2026 by itself' })).toBeVisible()
    await expect(canvas.getByRole('row', { name: /^unknown/ })).toHaveTextContent('−£1.80')
    await expect(canvas.getByRole('link', { name: /^pi_ghost/ })).toHaveAttribute(
      'href',
      'https://dashboard.stripe.com/search?query=pi_ghost',
    )
    await expect(canvas.queryByRole('link', { name: /^unknown/ })).toBeNull()
  },
}
export const ManyPages: Story = {
  args: { isFurther: true, read: ready(many.slice(0, 20), 'two') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Older' })).toHaveAttribute(
      'href',
      '/staff/money/reconciliations?cursor=two',
    )
  },
}
export const Empty: Story = {
  args: { read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody has looked yet')).toBeVisible()
  },
}

async function compare(canvas: Canvas, day?: string) {
  if (day !== undefined) await fireEvent.change(canvas.getByLabelText(/^One day/), { target: { value: day } })
  await userEvent.click(canvas.getByRole('button', { name: /^Compare/ }))
}
export const Comparing: Story = {
  play: async ({ canvas }) => {
    await compare(canvas)
    const told = await canvas.findByRole('status')
    await expect(told).toHaveTextContent('The books agreeNothing moved in that time.')
    await waitFor(() => expect(told).toHaveFocus())
  },
}
export const ComparingADay: Story = {
  play: async ({ canvas }) => {
    await compare(canvas, '2026-03-09')
    await expect(await canvas.findByRole('status')).toHaveTextContent('The books agree')
    await expect(await canvas.findByRole('button', { name: 'Compare this day' })).toBeVisible()
  },
}
/** The mock world’s day is long over for whoever looks at it. */
export const DayToCome: Story = {
  play: async ({ canvas }) => {
    await compare(canvas, '2026-03-14')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This day has not begun')
  },
}

const refused = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.payments.reconcile': scenario }),
  play: async ({ canvas }) => {
    await compare(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
  },
})
export const DayRefused = refused('DAY_TO_COME', 'This day has not begun')
export const StripeDown = refused('PAYMENTS_UNAVAILABLE', 'Stripe does not answer')
export const SignedOut = refused('UNAUTHENTICATED', 'You were signed out')
export const Forbidden = refused('FORBIDDEN', 'You were signed out')
export const Invalid = refused('INVALID_INPUT', 'Please look through it and try again.')
export const Limited = refused('RATE_LIMITED', 'Try again in a minute.')
export const Broken = refused('UNEXPECTED', '7f9c24e8')
export const Unreachable = refused('offline', 'The books are as they were.')

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: asAdmin({ 'staff.payments.listReconciliations': scenario }),
  render: (args) => (
    <Reading<Awaited<ReturnType<typeof client.staff.payments.listReconciliations>>, Read>
      loading={ready([])}
      call={() => client.staff.payments.listReconciliations({ limit: 4 })}
      ready={({ items, nextCursor }) => ready(items, nextCursor)}
    >
      {(read) => (
        <ReconciliationsScreen {...args} read={read} onCompare={() => Promise.reject(new Error('Not asked.'))} />
      )}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(told)).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /All looks/)
export const ListInvalid = reading('INVALID_INPUT', /could not be read/)
export const ListLimited = reading('RATE_LIMITED', /could not be read/)
export const ListBroken = reading('UNEXPECTED', /7f9c24e8/)
export const ListOffline = reading('offline', /could not be read/)

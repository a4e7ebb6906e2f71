import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, within } from 'storybook/test'
import type { Dispute } from '#contracts/model/payment.ts'
import { many } from '#mocks/flat/dispute.ts'
import { NOW } from '#mocks/now.ts'
import { DisputesScreen } from '#components/admin/disputes-screen.tsx'
import { client } from '../shop/ask.ts'
import { admin, staff } from './desk.ts'
import { answering, nth, Reading } from './mock-world.tsx'

const open = nth(many)
const reviewed = nth(many, 1)
const ready = (disputes: Dispute[], nextCursor: string | null = null) => ({
  ...{ kind: 'ready' as const, disputes, nextCursor },
  now: NOW,
})
type Read = ComponentProps<typeof DisputesScreen>['read']

const meta = {
  component: DisputesScreen,
  tags: ['operation:staff.payments.listDisputes'],
  args: { desk: staff, query: {}, read: ready([open, reviewed]) },
} satisfies Meta<typeof DisputesScreen>
export default meta
type Story = StoryObj<typeof DisputesScreen>

const cards = (canvas: Parameters<NonNullable<Story['play']>>[0]['canvas']) =>
  canvas.getAllByRole('article').map((card) => within(card))

/** Until when the bank hears us stands where it is read first, and what to do below it. */
export const Typical: Story = {
  play: async ({ canvas }) => {
    const [first, second] = cards(canvas)
    await expect(first?.getByText('We are to answer')).toBeVisible()
    await expect(first?.getByText(/^They say that they did not get it/)).toBeVisible()
    await expect(first?.getByText(/^Send the bank what shows/)).toBeVisible()
    const [order] = open.orders
    await expect(first?.getByRole('link', { name: order?.number })).toHaveAttribute(
      'href',
      `/staff/orders/${order?.orderId ?? ''}`,
    )
    await expect(first?.getByRole('link', { name: /^Open in Stripe/ })).toHaveAttribute('href', open.dashboardUrl)
    await expect(second?.getByText(/nothing to do meanwhile/)).toBeVisible()
    await expect(canvas.queryByRole('navigation', { name: 'Card money' })).toBeNull()
  },
}
export const ForAdmins: Story = {
  args: { desk: admin },
  play: async ({ canvas }) => {
    const parts = within(canvas.getByRole('navigation', { name: 'Card money' }))
    await expect(parts.getByRole('link', { name: 'Books beside Stripe’s' })).toHaveAttribute(
      'href',
      '/staff/money/reconciliations',
    )
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
/** Nobody is told to answer what nobody reads any more. */
export const TooLate: Story = {
  args: { read: ready([{ ...open, dueBy: new Date(Date.parse(NOW) - 60_000).toISOString() }]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/The bank hears us no more/)).toBeVisible()
    await expect(await canvas.findByText('The time is over')).toBeVisible()
  },
}
export const Decided: Story = {
  args: { query: { which: 'over' }, read: ready([nth(many, 2), nth(many, 3)]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The money is ours again, and in the books.')).toBeVisible()
    await expect(canvas.getByText(/^The money stays with the customer/)).toBeVisible()
    await expect(canvas.queryByText('Answer by')).toBeNull()
  },
}
export const SeveralOrders: Story = {
  args: {
    read: ready([{ ...open, reason: 'a_word_that_is_new', orders: many.flatMap(({ orders }) => orders).slice(0, 10) }]),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Orders', { selector: 'dt' })).toBeVisible()
    await expect(canvas.getByText('a word that is new.')).toBeVisible()
  },
}
/** What speaks for us is with orders: of a gift card the messages tell. */
export const OfAGiftCard: Story = {
  args: { read: ready([{ ...open, orders: [], giftCard: { id: open.id, codeEnding: '04YZ' } }]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('ending in 04YZ')).toBeVisible()
    await expect(canvas.getByText(/^Send the bank, in Stripe, that the card went out/)).toBeVisible()
    await expect(canvas.queryByRole('link', { name: /^What speaks for us/ })).toBeNull()
  },
}
export const ManyPages: Story = {
  args: { query: { which: 'all', cursor: 'one' }, read: ready(many.slice(0, 20), 'two') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      '/staff/money?which=all&cursor=two',
    )
    await expect(canvas.getByRole('link', { name: 'To the first page' })).toHaveAttribute(
      'href',
      '/staff/money?which=all',
    )
  },
}
export const Empty: Story = {
  args: { read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody disputes anything')).toBeVisible()
  },
}
export const NoneDecided: Story = { args: { query: { which: 'over' }, read: ready([]) } }

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.payments.listDisputes', scenario),
  render: (args) => (
    <Reading<Awaited<ReturnType<typeof client.staff.payments.listDisputes>>, Read>
      loading={ready([])}
      call={() => client.staff.payments.listDisputes({ isOpen: true, limit: 1 })}
      ready={({ items, nextCursor }) => ready(items, nextCursor)}
    >
      {(read) => <DisputesScreen {...args} read={read} />}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(told)).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /We are to answer/)
export const IsRefused = reading('INVALID_INPUT', /could not be read/)
export const TooOften = reading('RATE_LIMITED', /could not be read/)
export const OurFault = reading('UNEXPECTED', /7f9c24e8/)
export const Offline = reading('offline', /could not be read/)

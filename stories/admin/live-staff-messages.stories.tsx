import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import type { EmailMessage, MessageFigures } from '#contracts/model/message.ts'
import { many } from '#mocks/flat/email-message.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveStaffMessages } from '#components/admin/live/messages.tsx'
import { client } from '../shop/ask.ts'
import { asAdmin } from './at-desk.ts'
import { admin, staff } from './desk.ts'
import { answering, nth, Reading } from './mock-world.tsx'

const world = createWorld()
const ofStatus = (status: EmailMessage['status']) =>
  nth(world.office.emails.filter((one) => one.status === status && (status === 'bounced' || one.silence === null)))
const parked = ofStatus('parked')
const silent = ofStatus('bounced')
const figures: MessageFigures = {
  ...{ since: parked.createdAt, sent: 412, delivered: 398, bounced: 5, complained: 1, waiting: 2, parked: 1 },
  ...{ bounceRate: 5 / 412, isHigh: false },
}
const counted = { kind: 'ready' as const, figures }
const ready = (messages: EmailMessage[], nextCursor: string | null = null) => ({
  ...{ kind: 'ready' as const, messages, nextCursor },
})
type Read = ComponentProps<typeof LiveStaffMessages>['read']
type Counted = ComponentProps<typeof LiveStaffMessages>['figures']

const meta = {
  component: LiveStaffMessages,
  tags: [
    'operation:staff.messages.list',
    'operation:staff.messages.getFigures',
    'operation:staff.messages.resend',
    'operation:staff.messages.lift',
  ],
  args: {
    ...{ desk: admin, query: {}, figures: counted },
    read: ready([parked, silent, ofStatus('delivered'), ofStatus('sent'), ofStatus('waiting')]),
  },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveStaffMessages>
export default meta
type Story = StoryObj<typeof LiveStaffMessages>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const resendName = new RegExp(`^Send again.*to ${parked.to ?? ''}$`)
const liftName = `Write again to ${silent.to ?? ''}`

/** Whoever is not reached is rung; what is parked is sent again. */
export const Typical: Story = {
  play: async ({ canvas }) => {
    const counts = within(canvas.getByRole('region', { name: 'The last 30 days' }))
    await expect(counts.getByText('1.2 %')).toBeVisible()
    await expect(canvas.getAllByText('It takes no mail: please ring')[0]).toBeVisible()
    await expect(canvas.getByRole('button', { name: resendName })).toBeVisible()
    await expect(canvas.getByRole('link', { name: parked.order?.number })).toHaveAttribute(
      'href',
      `/staff/orders/${parked.order?.orderId ?? ''}`,
    )
  },
}
/** An address is let go by an admin only. */
export const ForStaff: Story = {
  args: { desk: staff },
  parameters: { msw: { handlers: handlers({}, createWorld({ caller: 'staff' })) } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: resendName })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: liftName })).toBeNull()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const TooManyComeBack: Story = {
  args: { figures: { kind: 'ready', figures: { ...figures, bounced: 12, bounceRate: 12 / 412, isHigh: true } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Too many mails come back')).toBeVisible()
    await expect(canvas.getByText('2.9 %')).toBeVisible()
  },
}
export const LongText: Story = {
  args: {
    read: ready([
      { ...parked, kind: 'a_kind_that_is_new', to: `${'a'.repeat(240)}@example.com`, lastError: 'x'.repeat(500) },
      { ...silent, id: `${silent.id}-2`, to: null, order: null, silence: null },
    ]),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('A kind that is new')).toBeVisible()
    await expect(canvas.getByText('Nobody who is known any more')).toBeVisible()
  },
}
export const ManyPages: Story = {
  args: { query: { status: 'delivered', to: 'rosie@example.com', cursor: 'one' }, read: ready(many, 'two') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Older' })).toHaveAttribute(
      'href',
      '/staff/messages?status=delivered&to=rosie%40example.com&cursor=two',
    )
    await expect(canvas.getByRole('link', { name: 'All addresses' })).toHaveAttribute(
      'href',
      '/staff/messages?status=delivered',
    )
  },
}
export const Empty: Story = { args: { read: ready([]) } }
export const NoneOfThese: Story = {
  args: { query: { status: 'parked' }, read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('There is none of these.')).toBeVisible()
  },
}

async function press(canvas: Canvas, name: string | RegExp, yes: string) {
  await userEvent.click(canvas.getByRole('button', { name }))
  const dialog = within(await screen.findByRole('dialog'))
  const button = dialog.getByRole('button', { name: yes })
  await waitFor(() => expect(button).toBeVisible())
  await userEvent.click(button)
  return dialog
}
const resend = (canvas: Canvas) => press(canvas, resendName, 'Send it again')
const lift = (canvas: Canvas) => press(canvas, liftName, 'Write to it again')

export const SentAgain: Story = {
  play: async ({ canvas }) => {
    await resend(canvas)
    await expect(await canvas.findByRole('status')).toHaveTextContent('It is on its way again')
    await waitFor(() => expect(canvas.queryByRole('button', { name: resendName })).toBeNull())
  },
}
export const Lifted: Story = {
  play: async ({ canvas }) => {
    await lift(canvas)
    await expect(await canvas.findByRole('status')).toHaveTextContent('It is written to again')
    await waitFor(() => expect(canvas.queryByText('It takes no mail: please ring')).toBeNull())
  },
}

const notSent = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.messages.resend': scenario }),
  play: async ({ canvas }) => {
    const dialog = await resend(canvas)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(words)
  },
})
export const Gone = notSent('MESSAGE_NOT_FOUND', 'It is gone')
export const NotParked = notSent('NOT_PARKED', 'It is not parked any more')
export const Suppressed = notSent('ADDRESS_SUPPRESSED', 'Nothing is sent to this address any more')
export const SignedOut = notSent('UNAUTHENTICATED', 'You were signed out')
export const Forbidden = notSent('FORBIDDEN', 'You were signed out')
export const Invalid = notSent('INVALID_INPUT', 'Please look through it and try again.')
export const Limited = notSent('RATE_LIMITED', 'Try again in a minute.')
export const Broken = notSent('UNEXPECTED', '7f9c24e8')
export const Offline = notSent('offline', 'It is still parked.')

const notLifted = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.messages.lift': scenario }),
  play: async ({ canvas }) => {
    const dialog = await lift(canvas)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(words)
  },
})
export const LiftGone = notLifted('MESSAGE_NOT_FOUND', 'It is gone')
export const NotSuppressed = notLifted('NOT_SUPPRESSED', 'It is written to already')
export const LiftForbidden = notLifted('FORBIDDEN', 'You were signed out')
export const LiftBroken = notLifted('UNEXPECTED', '7f9c24e8')

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.messages.list', scenario),
  render: (args) => (
    <Reading<Awaited<ReturnType<typeof client.staff.messages.list>>, Read>
      loading={ready([])}
      call={() => client.staff.messages.list({ limit: 4, status: 'parked' })}
      ready={({ items, nextCursor }) => ready(items, nextCursor)}
    >
      {(read) => <LiveStaffMessages {...args} read={read} />}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(told))[0]).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /Resend did not answer/)
export const ListInvalid = reading('INVALID_INPUT', /could not be read/)
export const ListLimited = reading('RATE_LIMITED', /could not be read/)
export const ListBroken = reading('UNEXPECTED', /7f9c24e8/)
export const ListOffline = reading('offline', /could not be read/)

const counting = (scenario: string, told: RegExp): Story => ({
  parameters: answering('staff.messages.getFigures', scenario),
  render: (args) => (
    <Reading<MessageFigures, Counted>
      loading={counted}
      call={() => client.staff.messages.getFigures({})}
      ready={(read) => ({ kind: 'ready', figures: read })}
    >
      {(read) => <LiveStaffMessages {...args} figures={read} />}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(told))[0]).toBeVisible()
  },
})
export const CountedByTheMockWorld = counting('slow', /Bounce rate/)
export const FiguresInvalid = counting('INVALID_INPUT', /could not be counted/)
export const FiguresBroken = counting('UNEXPECTED', /7f9c24e8/)

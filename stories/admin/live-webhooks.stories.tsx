import type { Meta, StoryObj } from '@storybook/nextjs'
import type { ComponentProps } from 'react'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import type { WebhookEvent } from '#contracts/model/operations-room.ts'
import { many } from '#mocks/flat/webhook-event.ts'
import { LiveWebhooks } from '#components/admin/live/webhooks.tsx'
import { WebhooksScreen } from '#components/admin/webhooks-screen.tsx'
import { client } from '../shop/ask.ts'
import { asAdmin } from './at-desk.ts'
import { admin } from './desk.ts'
import { nth, Reading } from './mock-world.tsx'

const ready = (events: WebhookEvent[], nextCursor: string | null = null) => ({
  ...{ kind: 'ready' as const, events, nextCursor },
})
type Read = ComponentProps<typeof LiveWebhooks>['read']
const ofStripe = many.filter(({ vendor }) => vendor === 'stripe')
const processed = nth(ofStripe.filter(({ status }) => status === 'processed'))
const failed: WebhookEvent = { ...processed, id: nth(ofStripe, 1).id, vendorEventId: 'evt_failed', status: 'failed' }
const broken: WebhookEvent = { ...failed, attempts: 3, lastError: 'The order has been cancelled.' }
const mail = nth(many.filter(({ vendor }) => vendor === 'resend'))

const meta = {
  component: LiveWebhooks,
  tags: ['operation:staff.webhooks.list', 'operation:staff.webhooks.replay'],
  args: { desk: admin, query: {}, read: ready([broken, processed, mail]) },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveWebhooks>
export default meta
type Story = StoryObj<typeof LiveWebhooks>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** Of a mail only what was told is known: it cannot be asked for again. */
export const Typical: Story = {
  play: async ({ canvas }) => {
    const row = within(canvas.getByRole('row', { name: /evt_failed/ }))
    await expect(row.getByText('Failed')).toBeVisible()
    await expect(row.getByText('3 tries')).toBeVisible()
    await expect(row.getByText('The order has been cancelled.')).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Process again/ })).toHaveLength(2)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const LongText: Story = {
  args: {
    read: ready([
      {
        ...broken,
        type: `a.type.${'that.is.new.'.repeat(6)}`,
        vendorEventId: 'e'.repeat(200),
        lastError: 'x'.repeat(500),
      },
    ]),
  },
}
export const ManyPages: Story = {
  args: { query: { status: 'failed', vendor: 'stripe', cursor: 'one' }, read: ready(many, 'two') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Older' })).toHaveAttribute(
      'href',
      '/staff/webhooks?status=failed&vendor=stripe&cursor=two',
    )
    await expect(canvas.getByRole('link', { name: 'Both' })).toHaveAttribute('href', '/staff/webhooks?status=failed')
  },
}
export const Empty: Story = { args: { read: ready([]) } }
export const NoneOfThese: Story = {
  args: { query: { status: 'failed' }, read: ready([]) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('There is none of these.')).toBeVisible()
  },
}

async function replay(canvas: Canvas, { vendorEventId }: WebhookEvent = processed) {
  await userEvent.click(canvas.getByRole('button', { name: `Process again ${vendorEventId}` }))
  const dialog = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(dialog.getByText(/nobody pays twice/)).toBeVisible())
  await userEvent.click(dialog.getByRole('button', { name: 'Process it again' }))
  return dialog
}
export const ProcessedAgain: Story = {
  play: async ({ canvas }) => {
    await replay(canvas)
    await expect(await canvas.findByRole('status')).toHaveTextContent('It has had its effect')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
}
/** What it answers is what is told, and the row follows. */
const becoming = (event: WebhookEvent, words: string): Story => ({
  render: (args) => <WebhooksScreen {...args} onReplay={() => Promise.resolve({ kind: 'done', event })} />,
  play: async ({ canvas }) => {
    await replay(canvas, broken)
    await expect(await canvas.findByText(words)).toBeVisible()
  },
})
export const FailedAgain = becoming({ ...broken, attempts: 4 }, 'It has failed again')
export const NothingToDo = becoming({ ...broken, status: 'ignored', lastError: null }, 'There was nothing to do')

const refused = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.webhooks.replay': scenario }),
  play: async ({ canvas }) => {
    const dialog = await replay(canvas)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(words)
  },
})
export const Gone = refused('EVENT_NOT_FOUND', 'It is gone')
export const OfAMail = refused('NOT_REPLAYABLE', 'It cannot be asked for again')
export const SignedOut = refused('UNAUTHENTICATED', 'You were signed out')
export const Forbidden = refused('FORBIDDEN', 'You were signed out')
export const Invalid = refused('INVALID_INPUT', 'Please look through it and try again.')
export const Limited = refused('RATE_LIMITED', 'Try again in a minute.')
export const Broken = refused('UNEXPECTED', '7f9c24e8')
export const Offline = refused('offline', 'It is as it was.')

/** As the page reads it from the mock world. */
const reading = (scenario: string, told: RegExp): Story => ({
  parameters: asAdmin({ 'staff.webhooks.list': scenario }),
  render: (args) => (
    <Reading<Awaited<ReturnType<typeof client.staff.webhooks.list>>, Read>
      loading={ready([])}
      call={() => client.staff.webhooks.list({ limit: 4, vendor: 'stripe' })}
      ready={({ items, nextCursor }) => ready(items, nextCursor)}
    >
      {(read) => <LiveWebhooks {...args} read={read} />}
    </Reading>
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(told))[0]).toBeVisible()
  },
})
export const FromTheMockWorld = reading('slow', /Had its effect/)
export const ListInvalid = reading('INVALID_INPUT', /could not be read/)
export const ListLimited = reading('RATE_LIMITED', /could not be read/)
export const ListBroken = reading('UNEXPECTED', /7f9c24e8/)
export const ListOffline = reading('offline', /could not be read/)

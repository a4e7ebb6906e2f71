import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { longText } from '#mocks/flat/bake-sale.ts'
import { LiveBakeSale } from '#components/admin/live/bake-sale.tsx'
import { asAdmin, saleAtDesk } from './at-desk.ts'
import { admin, staff } from './desk.ts'

const open = saleAtDesk(({ status }) => status === 'published', 19)
const draft = saleAtDesk(({ status }) => status === 'draft')
const cancelled = saleAtDesk(({ status }) => status === 'cancelled')
const POOL = { id: '00000000-0000-4000-8000-000000000001', name: 'Deck oven, first bake', capacity: 120, reserved: 40 }

const meta = {
  component: LiveBakeSale,
  tags: [
    'operation:staff.bakeSales.get',
    'operation:staff.bakeSales.publish',
    'operation:staff.bakeSales.update',
    'operation:staff.bakeSales.clone',
    'operation:staff.bakeSales.move',
    'operation:staff.bakeSales.cancel',
    'operation:staff.bakeSales.complete',
  ],
  args: { desk: admin, sale: open },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveBakeSale>
export default meta
type Story = StoryObj<typeof LiveBakeSale>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** Opens what an act says, fills it in, and does it. */
async function act(canvas: Canvas, label: string, button: string, fields: Record<string, string> = {}) {
  await userEvent.click(canvas.getByRole('button', { name: label }))
  const dialog = within(await screen.findByRole('dialog'))
  for (const [name, value] of Object.entries(fields)) {
    await userEvent.clear(dialog.getByLabelText(name))
    await userEvent.type(dialog.getByLabelText(name), value)
  }
  await userEvent.click(dialog.getByRole('button', { name: button }))
  return dialog
}
/** It is done: the dialog goes, and the page says what has become of it. */
async function isDone(canvas: Canvas, words: string) {
  await expect(await canvas.findByText(words)).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

export const Open: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Taking orders')).toBeVisible()
    await expect(canvas.getByText('19 orders')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      `/staff/bake-sales/${open.id}/edit`,
    )
    await expect(canvas.getAllByRole('link', { name: /^We can’t bake this/ })).toHaveLength(open.menu.length)
    const acts = ['Close early', 'Change the cutoff', 'Copy to a date', 'Move', 'Cancel']
    for (const name of acts) await expect(canvas.getByRole('button', { name })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Publish' })).toBeNull()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const WithPools: Story = {
  args: {
    sale: {
      ...open,
      isPlanned: true,
      state: 'closed',
      pools: [POOL],
      menu: open.menu.map((item, at) => ({
        ...item,
        ...(at < 2 ? { poolId: POOL.id, poolUnits: 3 } : {}),
        ...(at === 2 ? { leadTimeHours: 48, packed: 'packed_for_display' as const } : {}),
      })),
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Deck oven, first bake: 3 a piece')).toHaveLength(2)
    await expect(canvas.getByText('until 48 hours before; packed for display, with a label')).toBeVisible()
    // Its plan is frozen.
    await expect(canvas.queryByRole('button', { name: 'Change the cutoff' })).toBeNull()
  },
}
export const Empty: Story = { args: { sale: { ...draft, menu: [], slots: [] } } }
export const LongText: Story = { args: { sale: { ...open, title: longText.title, location: longText.location } } }
/** They close the books, and nothing else. */
export const ForStaff: Story = {
  args: { desk: staff, sale: { ...open, state: 'closed' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Complete' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Cancel' })).toBeNull()
    await expect(canvas.queryByRole('link', { name: 'Edit' })).toBeNull()
  },
}
export const Cancelled: Story = {
  args: { sale: cancelled },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: 'Edit' })).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Copy to a date' })).toBeVisible()
  },
}

export const Publishing: Story = {
  args: { sale: draft },
  play: async ({ canvas }) => {
    await act(canvas, 'Publish', 'Publish it')
    await isDone(canvas, 'It is published')
  },
}
export const ClosingEarly: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Close early' }))
    const dialog = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(dialog.getByText(/19 orders will be baked as they stand/)).toBeVisible())
    await userEvent.click(dialog.getByRole('button', { name: 'Leave it as it is' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
}
export const ChangingTheCutoff: Story = {
  play: async ({ canvas }) => {
    await act(canvas, 'Change the cutoff', 'Set the cutoff')
    await isDone(canvas, 'The cutoff is set')
  },
}
export const Copying: Story = {
  play: async ({ canvas }) => {
    await act(canvas, 'Copy to a date', 'Make the copy', { 'New date': '2026-04-18' })
    await isDone(canvas, 'It is copied')
  },
}
/** Without a day and a reason nothing is sent. */
export const Moving: Story = {
  play: async ({ canvas }) => {
    const dialog = await act(canvas, 'Move', 'Move it')
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Choose a day.Say why: customers read it.')
    await expect(dialog.getByLabelText('New date')).toBeInvalid()
    await userEvent.type(dialog.getByLabelText('New date'), '2026-04-18')
    await userEvent.type(dialog.getByLabelText('Reason'), 'The river is over the road.')
    await userEvent.click(dialog.getByRole('button', { name: 'Move it' }))
    await isDone(canvas, 'It is moved')
  },
}
export const Cancelling: Story = {
  play: async ({ canvas }) => {
    await act(canvas, 'Cancel', 'Cancel the bake sale', { Reason: 'The oven is broken.' })
    await isDone(canvas, 'It is cancelled')
  },
}

const REASON = { Reason: 'The oven is broken.' }
const DAY = { 'New date': '2026-04-18' }
/** What each act is, for a story in which the bakery answers it with an error. */
const PLAYED = {
  publish: { sale: draft, label: 'Publish', button: 'Publish it', fields: {} },
  update: { sale: open, label: 'Change the cutoff', button: 'Set the cutoff', fields: {} },
  clone: { sale: open, label: 'Copy to a date', button: 'Make the copy', fields: DAY },
  move: { sale: open, label: 'Move', button: 'Move it', fields: { ...DAY, ...REASON } },
  cancel: { sale: open, label: 'Cancel', button: 'Cancel the bake sale', fields: REASON },
  complete: { sale: { ...open, state: 'closed' as const }, label: 'Complete', button: 'Complete it', fields: {} },
}
/** The bakery says no: the dialog says why, and stays. */
const refused = (operation: keyof typeof PLAYED, scenario: string, words: string): Story => ({
  args: { sale: PLAYED[operation].sale },
  parameters: asAdmin({ [`staff.bakeSales.${operation}`]: scenario }),
  play: async ({ canvas }) => {
    const { label, button, fields } = PLAYED[operation]
    const dialog = await act(canvas, label, button, fields)
    const alert = await dialog.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
  },
})
const GONE = 'This bake sale is gone'
const STATE = 'That cannot be done now'
const OUT = 'You were signed out'
const LIMITED = 'Try again in a minute.'
const OURS = '7f9c24e8'
const INVALID = 'Please look through it and try again.'

export const PublishNotReady = refused('publish', 'NOT_READY', 'It still needs')
export const PublishGone = refused('publish', 'BAKE_SALE_NOT_FOUND', GONE)
export const PublishTooLate = refused('publish', 'BAKE_SALE_STATE', STATE)
export const PublishSignedOut = refused('publish', 'UNAUTHENTICATED', OUT)
export const PublishForbidden = refused('publish', 'FORBIDDEN', OUT)
export const PublishInvalid = refused('publish', 'INVALID_INPUT', INVALID)
export const PublishLimited = refused('publish', 'RATE_LIMITED', LIMITED)
export const PublishBroken = refused('publish', 'UNEXPECTED', OURS)
export const PublishOffline = refused('publish', 'offline', 'We could not reach the bakery')
export const CutoffTooLate = refused('update', 'TIMES_OUT_OF_ORDER', 'Choose a time after it opens')
export const CutoffFrozen = refused('update', 'BAKE_SALE_STATE', STATE)
export const CopyTaken = refused('clone', 'SLUG_TAKEN', 'Choose another day: there is a copy')
export const CopyPast = refused('clone', 'TIMES_OUT_OF_ORDER', 'Choose a day that is still to come.')
export const CopyBlackedOut = refused('clone', 'DATE_BLACKED_OUT', 'There is no bake sale on')
export const CopyGone = refused('clone', 'BAKE_SALE_NOT_FOUND', GONE)
export const MovePast = refused('move', 'TIMES_OUT_OF_ORDER', 'Choose a day that is still to come.')
export const MoveBlackedOut = refused('move', 'DATE_BLACKED_OUT', 'There is no bake sale on')
export const MoveTooLate = refused('move', 'BAKE_SALE_STATE', STATE)
export const MoveGone = refused('move', 'BAKE_SALE_NOT_FOUND', GONE)
export const CancelTooLate = refused('cancel', 'BAKE_SALE_STATE', STATE)
export const CancelGone = refused('cancel', 'BAKE_SALE_NOT_FOUND', GONE)
/** Nobody can have come yet. */
export const CompleteTooEarly = refused('complete', 'BAKE_SALE_STATE', STATE)
export const CompleteGone = refused('complete', 'BAKE_SALE_NOT_FOUND', GONE)

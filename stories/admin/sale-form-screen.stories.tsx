import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { LiveSaleForm } from '#components/admin/live/sale-form.tsx'
import { asAdmin, choices, saleAtDesk } from './at-desk.ts'
import { admin } from './desk.ts'

const draft = saleAtDesk(({ status }) => status === 'draft')
const open = saleAtDesk(({ status }) => status === 'published')

const meta = {
  component: LiveSaleForm,
  tags: [
    'operation:staff.bakeSales.create',
    'operation:staff.bakeSales.update',
    'operation:staff.bakeSales.getChoices',
    'operation:staff.bakeSales.get',
  ],
  args: { desk: admin, choices },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveSaleForm>
export default meta
type Story = StoryObj<typeof LiveSaleForm>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const send = (canvas: Canvas, name: 'Make the draft' | 'Keep the changes') =>
  userEvent.click(canvas.getByRole('button', { name }))

async function type(canvas: Canvas, id: string, value: string) {
  const field = canvas.getByRole('form').querySelector<HTMLInputElement>(`[id="${id}"]`)
  if (!field) throw new Error(`There is no ${id}.`)
  await userEvent.clear(field)
  await userEvent.type(field, value)
}

async function fillIn(canvas: Canvas) {
  await type(canvas, 'title', 'Spring fair')
  await type(canvas, 'onDate', '2026-04-18')
  await type(canvas, 'opens', '2026-04-04T08:00')
  await type(canvas, 'cutoff', '2026-04-16T20:00')
  await userEvent.click(canvas.getByRole('combobox', { name: 'Place' }))
  await userEvent.click(await screen.findByRole('option', { name: /Ludlow Market/ }))
  // The list that was open goes first.
  const what = await canvas.findByRole('combobox', { name: 'What' })
  await userEvent.type(what, 'sourdough large')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await type(canvas, 'menu.0.price', '4.80')
  await type(canvas, 'menu.0.capacity', '20')
  await type(canvas, 'slots.0.from', '09:00')
  await type(canvas, 'slots.0.to', '09:30')
  await type(canvas, 'slots.0.capacity', '8')
}

export const New: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await expect(canvas.getByLabelText('Address')).toHaveValue('2026-04-18-spring-fair')
    await send(canvas, 'Make the draft')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Keeping it …' })).toBeDisabled())
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}
export const Phone: Story = { args: { sale: open }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
/** Each leads to its field. */
export const NothingFilledIn: Story = {
  play: async ({ canvas }) => {
    await send(canvas, 'Make the draft')
    const alert = await canvas.findByRole('alert')
    await expect(within(alert).getAllByRole('link')).toHaveLength(12)
    await expect(alert).toHaveTextContent('Menu 1: give a price in pounds, like 4.80.')
    await userEvent.click(within(alert).getByText('Menu 1: choose what is baked.'))
    await expect(canvas.getByRole('combobox', { name: 'What' })).toHaveFocus()
  },
}
export const LinesAndPools: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Another pool' }))
    await type(canvas, 'pools.0.name', 'Deck oven')
    await type(canvas, 'pools.0.capacity', 'plenty')
    await userEvent.click(canvas.getByRole('button', { name: 'Another line' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Take away Menu 1' }))
    await expect(canvas.getAllByRole('combobox', { name: 'What' })).toHaveLength(1)
    await userEvent.click(canvas.getByRole('combobox', { name: 'Draws on' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Deck oven' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Another slot' }))
    await send(canvas, 'Make the draft')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Pool 1: say how many units there are.')
    await userEvent.click(canvas.getByRole('button', { name: 'Take away Pool 1' }))
    await expect(canvas.queryByRole('combobox', { name: 'Draws on' })).toBeNull()
  },
}
/** What is announced keeps its day. Only what is different is sent. */
export const Published: Story = {
  args: { sale: open },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Date')).toHaveAttribute('readonly')
    await type(canvas, 'title', 'The big one')
    await send(canvas, 'Keep the changes')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Keeping it …' })).toBeDisabled())
  },
}
/** The mock world knows what is ordered. */
export const FewerThanOrdered: Story = {
  args: { sale: open },
  play: async ({ canvas }) => {
    const at = open.menu.findIndex(({ reserved }) => reserved > 1)
    const field = `menu.${String(at)}.capacity`
    await type(canvas, field, '1')
    await send(canvas, 'Keep the changes')
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(
      `Menu ${String(at + 1)}: make it ${String(open.menu[at]?.reserved)} or more: that is what is ordered already.`,
    )
    await expect(canvas.getByRole('form').querySelector(`[id="${field}"]`)).toHaveValue('1')
  },
}

/** The bakery says no: it is told at its field or above the form, and nothing that was typed is lost. */
const refused = (operation: 'create' | 'update', scenario: string, words: string): Story => ({
  args: operation === 'update' ? { sale: draft } : {},
  parameters: asAdmin({ [`staff.bakeSales.${operation}`]: scenario }),
  play: async ({ canvas }) => {
    if (operation === 'create') await fillIn(canvas)
    else await type(canvas, 'title', 'Spring fair')
    await send(canvas, operation === 'create' ? 'Make the draft' : 'Keep the changes')
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(canvas.getByLabelText('Title')).toHaveValue('Spring fair')
  },
})
const TAKEN = 'Choose another address'
const BLACKED_OUT = 'There is no bake sale on'
export const AddressTaken = refused('create', 'SLUG_TAKEN', TAKEN)
export const TimesOutOfOrder = refused('create', 'TIMES_OUT_OF_ORDER', 'Orders end after they begin')
export const DateBlackedOut = refused('create', 'DATE_BLACKED_OUT', BLACKED_OUT)
export const UnknownReference = refused('create', 'UNKNOWN_REFERENCE', 'Menu 1: choose again')
export const SignedOut = refused('create', 'UNAUTHENTICATED', 'You were signed out')
export const Forbidden = refused('create', 'FORBIDDEN', 'You were signed out')
export const Invalid = refused('create', 'INVALID_INPUT', 'Please look through it and try again.')
export const Limited = refused('create', 'RATE_LIMITED', 'Try again in a minute.')
export const Broken = refused('create', 'UNEXPECTED', '7f9c24e8')
export const Offline = refused('create', 'offline', 'What you typed is still here.')
export const ChangeBelowReserved = refused('update', 'BELOW_RESERVED', 'Menu 1: make it 18 or more')
export const ChangeTooLate = refused('update', 'BAKE_SALE_STATE', 'That cannot be done now')
export const ChangeGone = refused('update', 'BAKE_SALE_NOT_FOUND', 'This bake sale is gone')
export const ChangeAddressTaken = refused('update', 'SLUG_TAKEN', TAKEN)
export const ChangeBlackedOut = refused('update', 'DATE_BLACKED_OUT', BLACKED_OUT)
export const ChangeOutOfOrder = refused('update', 'TIMES_OUT_OF_ORDER', 'Orders end after they begin')
export const ChangeUnknown = refused('update', 'UNKNOWN_REFERENCE', 'Menu 1: choose again')
export const ChangeInvalid = refused('update', 'INVALID_INPUT', 'Please look through it and try again.')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { many as categories } from '#mocks/flat/category.ts'
import { many as products } from '#mocks/flat/product.ts'
import { LiveVoucherForm } from '#components/admin/live/vouchers.tsx'
import { asAdmin } from './at-desk.ts'
import { admin } from './desk.ts'

const meta = {
  component: LiveVoucherForm,
  tags: ['operation:staff.vouchers.create'],
  args: { desk: admin, categories: categories.slice(0, 4), products: products.slice(0, 24) },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveVoucherForm>
export default meta
type Story = StoryObj<typeof LiveVoucherForm>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas, { code = 'spring-10', value = '10', endsAt = '2026-05-01T00:00' } = {}) {
  await userEvent.type(canvas.getByLabelText('Code'), code)
  await userEvent.type(canvas.getByLabelText('How much'), value)
  await userEvent.type(canvas.getByLabelText('From'), '2026-04-01T00:00')
  await userEvent.type(canvas.getByLabelText('Until'), endsAt)
}
const send = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Make the voucher' }))
const isMade = (canvas: Canvas) =>
  waitFor(() => expect(canvas.getByRole('button', { name: 'Making it …' })).toBeDisabled())

export const Percent: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas)
    const [shelf] = canvas.getAllByRole('checkbox', { name: categories[0]?.name })
    if (shelf) await userEvent.click(shelf)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'For somebody’s first order only' }))
    await send(canvas)
    await isMade(canvas)
  },
}
export const Fixed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /^A sum/ }))
    await fillIn(canvas, { value: '5.00' })
    await userEvent.type(canvas.getByLabelText(/^Minimum spend/), '15')
    await userEvent.type(canvas.getByLabelText(/^At most/), '10.50')
    await userEvent.type(canvas.getByLabelText(/^Uses in all/), '200')
    await send(canvas)
    await isMade(canvas)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const NothingFilledIn: Story = {
  play: async ({ canvas }) => {
    await send(canvas)
    await expect(within(await canvas.findByRole('alert')).getAllByRole('link')).toHaveLength(4)
    await expect(canvas.getByLabelText('Code')).toBeInvalid()
  },
}
/** More than all of it, and over before it begins. */
export const MoreThanAll: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas, { value: '101', endsAt: '2026-03-01T00:00' })
    await send(canvas)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'Say how much it takes off: 1 to 100 per cent, or pounds like 5.00.',
    )
  },
}

const refused = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.vouchers.create': scenario }),
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await send(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(canvas.getByLabelText('Code')).toHaveValue('spring-10')
  },
})
export const CodeTaken = refused('CODE_TAKEN', 'Choose another code')
export const SignedOut = refused('UNAUTHENTICATED', 'You were signed out')
export const Forbidden = refused('FORBIDDEN', 'You were signed out')
export const Invalid = refused('INVALID_INPUT', 'Please look through it and try again.')
export const Limited = refused('RATE_LIMITED', 'Try again in a minute.')
export const Broken = refused('UNEXPECTED', '7f9c24e8')
export const Offline = refused('offline', 'What you typed is still here.')

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { many, typical } from '#mocks/flat/voucher.ts'
import { LiveVouchers } from '#components/admin/live/vouchers.tsx'
import { asAdmin } from './at-desk.ts'
import { admin } from './desk.ts'

const bounded = {
  ...typical,
  id: typical.id.replace(/.$/, '0'),
  code: 'WELCOME5',
  kind: 'fixed' as const,
  value: 500,
  minimumSpendPence: 1500,
  perCustomerLimit: 1,
  usageLimit: null,
  isFirstOrderOnly: true,
  categoryIds: [typical.id],
}

const meta = {
  component: LiveVouchers,
  tags: ['operation:staff.vouchers.list', 'operation:staff.vouchers.disable'],
  args: { desk: admin, query: {}, vouchers: [typical, bounded], nextCursor: null },
  parameters: asAdmin(),
} satisfies Meta<typeof LiveVouchers>
export default meta
type Story = StoryObj<typeof LiveVouchers>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function disable(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('button', { name: `Disable ${typical.code}` }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Take it out of use' }))
  return dialog
}

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('£5.00')).toBeVisible()
    await expect(canvas.getByText(/^from £15.00, at most £10.00, 1 a customer, first order only/)).toBeVisible()
    await expect(canvas.getByText(`${String(typical.used)} of ${String(typical.usageLimit)}`)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'New voucher' })).toHaveAttribute('href', '/staff/vouchers/new')
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const ManyPages: Story = {
  args: { vouchers: many, query: { which: 'in_use', cursor: 'one' }, nextCursor: 'two' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      '/staff/vouchers?which=in_use&cursor=two',
    )
    await expect(canvas.getByRole('link', { name: 'In use', current: true })).toBeVisible()
  },
}
export const Empty: Story = { args: { vouchers: [] } }
export const Disabling: Story = {
  play: async ({ canvas }) => {
    await disable(canvas)
    await expect(await canvas.findByText('HARVEST10 is out of use')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Disable HARVEST10' })).toBeNull()
    await expect(canvas.getByText('Out of use', { selector: 'td *' })).toBeVisible()
  },
}

const refused = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.vouchers.disable': scenario }),
  play: async ({ canvas }) => {
    const dialog = await disable(canvas)
    const alert = await dialog.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
  },
})
export const Gone = refused('VOUCHER_NOT_FOUND', 'This voucher is gone')
export const SignedOut = refused('UNAUTHENTICATED', 'You were signed out')
export const Forbidden = refused('FORBIDDEN', 'You were signed out')
export const Invalid = refused('INVALID_INPUT', 'Please look through it and try again.')
export const Limited = refused('RATE_LIMITED', 'Try again in a minute.')
export const Broken = refused('UNEXPECTED', '7f9c24e8')
export const Offline = refused('offline', 'It is still in use.')

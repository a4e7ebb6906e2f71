import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { many, typical } from '#mocks/flat/staff-invitation.ts'
import { LivePeople } from '#components/admin/live/people.tsx'
import { asAdmin } from './at-desk.ts'
import { admin } from './desk.ts'

const joined = {
  ...typical,
  id: typical.id.replace(/.$/, '0'),
  email: 'tom@example.com',
  acceptedAt: typical.invitedAt,
}

const meta = {
  component: LivePeople,
  tags: [
    'operation:staff.people.listInvitations',
    'operation:staff.people.invite',
    'operation:staff.people.revokeInvitation',
  ],
  args: { desk: admin, invitations: [typical, { ...joined, role: 'admin' }], nextCursor: null },
  parameters: asAdmin(),
} satisfies Meta<typeof LivePeople>
export default meta
type Story = StoryObj<typeof LivePeople>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function invite(canvas: Canvas, email = 'gwen@example.com') {
  await userEvent.type(canvas.getByLabelText('E-mail'), email)
  await userEvent.click(canvas.getByRole('button', { name: 'Send the invitation' }))
}
async function revoke(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('button', { name: `Take back the invitation of ${typical.email}` }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  return dialog
}

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Joined')).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Take back/ })).toHaveLength(1)
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
export const ManyPages: Story = {
  args: { invitations: many, isFurther: true, nextCursor: 'two' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Older' })).toHaveAttribute('href', '/staff/people?cursor=two')
    await expect(canvas.getByRole('link', { name: 'Newer' })).toHaveAttribute('href', '/staff/people')
  },
}
export const Empty: Story = { args: { invitations: [] } }
export const Inviting: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: /^Admin/ }))
    await invite(canvas)
    const told = await canvas.findByRole('status')
    await expect(told).toHaveTextContent('The invitation is on its way')
    await waitFor(() => expect(canvas.getByLabelText('E-mail')).toHaveValue(''))
  },
}
export const NoAddress: Story = {
  play: async ({ canvas }) => {
    await invite(canvas, 'gwen')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Enter an e-mail address')
    await expect(canvas.getByLabelText('E-mail')).toBeInvalid()
  },
}
const notInvited = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.people.invite': scenario }),
  play: async ({ canvas }) => {
    await invite(canvas)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(words)
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(canvas.getByLabelText('E-mail')).toHaveValue('gwen@example.com')
  },
})
export const AlreadyStaff = notInvited('ALREADY_STAFF', 'one of the staff already')
export const InviteSignedOut = notInvited('UNAUTHENTICATED', 'You were signed out')
export const InviteForbidden = notInvited('FORBIDDEN', 'You were signed out')
export const InviteInvalid = notInvited('INVALID_INPUT', 'Please look through it and try again.')
export const InviteLimited = notInvited('RATE_LIMITED', 'Try again in a minute.')
export const InviteBroken = notInvited('UNEXPECTED', '7f9c24e8')
export const InviteOffline = notInvited('offline', 'What you typed is still here.')

export const TakingBack: Story = {
  play: async ({ canvas }) => {
    await revoke(canvas)
    await expect(await canvas.findByText(`${typical.email} is not invited any more`)).toBeVisible()
    await expect(canvas.queryByRole('rowheader', { name: typical.email })).toBeNull()
  },
}
const notTakenBack = (scenario: string, words: string): Story => ({
  parameters: asAdmin({ 'staff.people.revokeInvitation': scenario }),
  play: async ({ canvas }) => {
    const dialog = await revoke(canvas)
    await expect(await dialog.findByRole('alert')).toHaveTextContent(words)
  },
})
export const Gone = notTakenBack('INVITATION_NOT_FOUND', 'It is gone already')
export const Accepted = notTakenBack('INVITATION_ACCEPTED', 'They have joined already')
export const RevokeSignedOut = notTakenBack('UNAUTHENTICATED', 'You were signed out')
export const RevokeInvalid = notTakenBack('INVALID_INPUT', 'Please look through it and try again.')
export const RevokeLimited = notTakenBack('RATE_LIMITED', 'Try again in a minute.')
export const RevokeBroken = notTakenBack('UNEXPECTED', '7f9c24e8')

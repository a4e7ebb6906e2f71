import type { Meta, StoryObj } from '@storybook/nextjs'
import { AccountEmail, type AccountNews } from '#components/email/account-email.tsx'
import { Mail, NarrowMail, NightMail, PlainMail } from './mail.tsx'

const SHOP = 'https://example.com'
const mailOf = (news: AccountNews, name: string | null = 'Rosie Pritchard') => <AccountEmail name={name} news={news} />
const verify = { kind: 'verify_email', url: `${SHOP}/verify-email/token` } as const

const meta = {
  component: Mail,
  title: 'email/account-email',
  args: { mail: mailOf(verify) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const VerifyEmail: Story = {}
export const AccountExists: Story = {
  args: {
    mail: mailOf({ kind: 'account_exists', signInUrl: `${SHOP}/sign-in`, resetUrl: `${SHOP}/forgot-password` }),
  },
}
export const ResetPassword: Story = {
  args: { mail: mailOf({ kind: 'reset_password', url: `${SHOP}/reset-password/token` }) },
}
export const ChangeEmail: Story = {
  args: { mail: mailOf({ kind: 'change_email', url: `${SHOP}/verify-email/token`, to: 'rose@example.com' }) },
}
export const EmailChanged: Story = { args: { mail: mailOf({ kind: 'email_changed', to: 'rose@example.com' }) } }
export const PasswordChanged: Story = {
  args: { mail: mailOf({ kind: 'password_changed', resetUrl: `${SHOP}/forgot-password` }) },
}
export const AccountErased: Story = { args: { mail: mailOf({ kind: 'account_erased' }) } }
export const StaffInvitation: Story = {
  args: { mail: mailOf({ kind: 'staff_invitation', url: `${SHOP}/invitation/token` }, null) },
}
export const GoogleLinked: Story = { args: { mail: mailOf({ kind: 'google_linked' }) } }
export const GoogleUnlinked: Story = { args: { mail: mailOf({ kind: 'google_unlinked' }) } }
export const DataExport: Story = {
  args: {
    mail: mailOf({ kind: 'data_export', url: `${SHOP}/account/data/token`, until: '2026-03-17T09:00:00.000Z' }),
  },
}
export const LongText: Story = { args: { mail: mailOf(verify, 'Rosamund-Alexandra '.repeat(5).trim()) } }
/** What names hold stays words. */
export const Markup: Story = { args: { mail: mailOf(verify, '<script>alert(1)</script>') } }
export const AsText: Story = { render: ({ mail }) => <PlainMail mail={mail} /> }
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { ContactMessageEmail } from '#components/email/contact-message.tsx'
import { Mail, NarrowMail, NightMail } from './mail.tsx'

const message = {
  name: 'Siân Pugh',
  email: 'sian@example.com',
  message: 'Hello,\ndo you bake anything without nuts?\n\nThank you, Siân',
  sentAt: '2026-03-10T09:00:00.000Z',
}
const meta = {
  component: Mail,
  title: 'email/contact-message',
  args: { mail: <ContactMessageEmail {...message} /> },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const LongText: Story = {
  args: {
    mail: <ContactMessageEmail {...message} name={'Siân '.repeat(19)} message={'I have a question. '.repeat(105)} />,
  },
}
/** What people write stays words. */
export const Markup: Story = {
  args: { mail: <ContactMessageEmail {...message} message={'<script>alert(1)</script> & <b>bold</b> 🌰 שלום'} /> },
}
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

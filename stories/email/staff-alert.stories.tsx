import type { Meta, StoryObj } from '@storybook/nextjs'
import { StaffAlertEmail } from '#components/email/staff-alert.tsx'
import { Mail, NarrowMail, NightMail } from './mail.tsx'

const alert = {
  heading: 'A refund has come back',
  lines: ['£4.80 for order BOB-7K3F9Q of Rosie Pritchard has not arrived: expired_or_canceled_card.'],
  todo: 'Give it back in cash, or as store credit.',
  url: 'https://bandofbakers.example/staff/orders/7f9c24e8',
}
const meta = {
  component: Mail,
  title: 'email/staff-alert',
  args: { mail: <StaffAlertEmail alert={alert} /> },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Refund: Story = {}
export const VendorDown: Story = {
  args: {
    mail: (
      <StaffAlertEmail
        alert={{
          ...alert,
          heading: 'Stripe does not answer',
          lines: [
            'Since 9.02am on Saturday 14 March: Stripe balance: An error occurred with our connection to Stripe.',
            'Nobody can pay by card. Customers are offered to pay when they collect, and their places are kept as long as ever.',
          ],
          todo: 'Look at status.stripe.com, and whether our account there is in order.',
        }}
      />
    ),
  },
}
export const Parked: Story = {
  args: {
    mail: (
      <StaffAlertEmail
        alert={{
          ...alert,
          heading: '14 messages could not be delivered',
          lines: ['12 × Nothing is sent to this address any more.', '2 × validation_error: to: Invalid email address'],
          todo: 'They are not tried again by themselves: look at each, and send it again when what is wrong is mended.',
        }}
      />
    ),
  },
}
export const Narrow: Story = { args: Parked.args, render: ({ mail }) => <NarrowMail mail={mail} /> }
export const Dispute: Story = {
  args: {
    mail: (
      <StaffAlertEmail
        alert={{
          ...alert,
          heading: 'A customer disputes a payment',
          lines: [
            '£12.50 for BOB-7K3F9Q, BOB-2M4X8T: product_not_received.',
            'The bank hears us until Saturday 28 March, 18:00.',
          ],
          todo: 'Send it what shows that the order was handed over.',
        }}
      />
    ),
  },
}
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }

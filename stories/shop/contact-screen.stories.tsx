import type { Meta, StoryObj } from '@storybook/nextjs'
import { fn } from 'storybook/test'
import { many, typical as sales } from '#mocks/flat/bake-sale-summary.ts'
import { another, longText } from '#mocks/flat/location.ts'
import { ContactScreen } from '#components/shop/contact-screen.tsx'
import { ContactForm } from '#components/shop/contact/contact-form.tsx'
import { EMOJI } from './posts.ts'

const meta = {
  component: ContactScreen,
  args: {
    location: another,
    phone: '01588 555 0142',
    sales,
    children: <ContactForm state={{ kind: 'idle' }} onSend={fn()} />,
  },
} satisfies Meta<typeof ContactScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const NoTelephoneAndNoSale: Story = { args: { phone: null, sales: [], location: null } }
export const ManySales: Story = { args: { sales: many } }
export const Sent: Story = {
  args: { children: <ContactForm state={{ kind: 'sent', email: 'rosie@example.com' }} onSend={fn()} /> },
}
export const LongText: Story = { args: { location: { ...longText, directions: EMOJI } } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, typical } from '#mocks/flat/order.ts'
import { WaitingEmail, type WaitingNews } from '#components/email/waiting-email.tsx'
import { Mail, NarrowMail, NightMail, PlainMail } from './mail.tsx'

const place = {
  productName: 'Country sourdough',
  variantName: 'Large, 900 g',
  quantity: 2,
  askedFor: 2,
  bakeSale: typical.bakeSale,
  offeredUntil: '2026-03-10T11:00:00.000Z',
}
const mailOf = (news: WaitingNews, over: Partial<typeof place> = {}) => (
  <WaitingEmail place={{ ...place, ...over }} news={news} placeUrl="https://example.com/waiting-list/token" />
)

const meta = {
  component: Mail,
  title: 'email/waiting-email',
  args: { mail: mailOf('offered') },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Offered: Story = {}
export const FewerThanAskedFor: Story = { args: { mail: mailOf('offered', { quantity: 1, askedFor: 4 }) } }
export const Joined: Story = { args: { mail: mailOf('joined') } }
export const Passed: Story = { args: { mail: mailOf('passed') } }
export const Withdrawn: Story = { args: { mail: mailOf('withdrawn') } }
export const LongText: Story = {
  args: {
    mail: mailOf('offered', {
      productName: 'A loaf with a name that goes on '.repeat(4),
      variantName: 'Large, '.repeat(8),
      bakeSale: longText.bakeSale,
    }),
  },
}
/** What names hold stays words. */
export const Markup: Story = {
  args: { mail: mailOf('offered', { productName: '<script>alert(1)</script> & <b>bread</b>' }) },
}
export const OfferedAsText: Story = { render: ({ mail }) => <PlainMail mail={mail} /> }
export const JoinedAsText: Story = { render: ({ mail }) => <PlainMail mail={mail} />, args: { mail: mailOf('joined') } }
export const PassedAsText: Story = { render: ({ mail }) => <PlainMail mail={mail} />, args: { mail: mailOf('passed') } }
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { longText, typical } from '#mocks/flat/order.ts'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { SaleOpensEmail } from '#components/email/sale-opens.tsx'
import { Mail, NarrowMail, NightMail, PlainMail } from './mail.tsx'

const mailOf = (sale: BakeSaleSummary, name = 'Rosie Pritchard') => (
  <SaleOpensEmail
    name={name}
    sale={sale}
    saleUrl={`https://example.com/bake-sales/${sale.slug}`}
    unsubscribeUrl="https://example.com/unsubscribe/token"
  />
)

const meta = {
  component: Mail,
  title: 'email/sale-opens',
  args: { mail: mailOf(typical.bakeSale) },
} satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const WithoutIntroduction: Story = { args: { mail: mailOf({ ...typical.bakeSale, intro: '' }) } }
export const LongText: Story = {
  args: {
    mail: mailOf(
      { ...longText.bakeSale, intro: 'There is rye again. '.repeat(20) },
      'Rosamund-Alexandra '.repeat(5).trim(),
    ),
  },
}
/** What staff and people have typed stays words. */
export const Markup: Story = {
  args: { mail: mailOf({ ...typical.bakeSale, intro: '<script>alert(1)</script> & <b>rye</b>' }, '<b>Rosie</b>') },
}
export const AsText: Story = { render: ({ mail }) => <PlainMail mail={mail} /> }
export const ByNight: Story = { render: ({ mail }) => <NightMail mail={mail} /> }
export const OnASmallPhone: Story = { render: ({ mail }) => <NarrowMail mail={mail} /> }

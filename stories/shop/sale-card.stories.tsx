import type { Meta, StoryObj } from '@storybook/nextjs'
import { cancelled, closed, longText, scheduled, typical } from '#mocks/flat/bake-sale.ts'
import { SaleCard } from '#components/shop/sale-card.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: SaleCard,
  decorators: [
    pad,
    (Story) => (
      <section aria-labelledby="cards">
        <h2 id="cards" className="sr-only">
          Bake sales
        </h2>
        <Story />
      </section>
    ),
  ],
  args: { sale: typical },
  parameters: { a11y: { config: { rules: [{ id: 'page-has-heading-one', enabled: false }] } } },
} satisfies Meta<typeof SaleCard>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const Scheduled: Story = { args: { sale: scheduled } }
export const ClosesSoon: Story = { args: { standing: 'closes_soon' } }
export const SoldOut: Story = { args: { standing: 'sold_out' } }
export const Closed: Story = { args: { sale: closed } }
export const Cancelled: Story = { args: { sale: cancelled } }
export const LongText: Story = { args: { sale: longText } }

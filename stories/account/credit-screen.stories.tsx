import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn } from 'storybook/test'
import { many, typical } from '#mocks/flat/gift-card.ts'
import type { GiftCard } from '#contracts/model/gift-card.ts'
import { NOW } from '#mocks/now.ts'
import { CreditScreen } from '#components/account/credit-screen.tsx'

const half: GiftCard = {
  ...typical,
  id: 'a646daf5-9538-4240-8354-4dcfc6815126',
  codeEnding: '7K3F',
  initialPence: 2500,
  balancePence: 1290,
}
const credit: GiftCard = {
  ...typical,
  id: 'e646daf5-9538-4240-8354-4dcfc6815126',
  kind: 'store_credit',
  codeEnding: 'Q9W1',
  balancePence: 640,
  initialPence: 640,
}
const spent: GiftCard = { ...typical, id: 'c646daf5-9538-4240-8354-4dcfc6815126', codeEnding: '04YZ', balancePence: 0 }
const expired: GiftCard = {
  ...typical,
  id: 'd646daf5-9538-4240-8354-4dcfc6815126',
  codeEnding: 'M1DH',
  expiresAt: '2026-01-31T23:59:59.000Z',
}

const meta = {
  component: CreditScreen,
  tags: ['operation:account.listGiftCards'],
  args: { cards: [half, credit, spent, expired], now: NOW, signOut: fn() },
} satisfies Meta<typeof CreditScreen>
export default meta
type Story = StoryObj<typeof CreditScreen>

/** What can be spent is counted; what cannot is told apart. */
export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('£19.30')).toBeVisible()
    await expect(canvas.getByText('Used up')).toBeVisible()
    await expect(canvas.getByText(/expired 31 January 2026/)).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Empty: Story = { args: { cards: [] } }
export const OnlySpentOnes: Story = { args: { cards: [spent] } }
export const Expires: Story = { args: { cards: [{ ...half, expiresAt: '2027-03-01T00:00:00.000Z' }] } }
export const Many: Story = { args: { cards: many } }

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { DeliveryAreasScreen } from '#components/shop/delivery-areas-screen.tsx'
import { EMOJI, LONG, RIGHT_TO_LEFT } from './posts.ts'

const ludlow: DeliveryArea = {
  district: 'SY8',
  places: 'Ludlow, Ashford and Richards Castle',
  feePence: 350,
  freeFromPence: 3000,
}
const AREAS: DeliveryArea[] = [
  { district: 'SY7', places: 'Craven Arms, Clun and Bucknell', feePence: 450, freeFromPence: 4000 },
  ludlow,
  { district: 'SY9', places: 'Bishop’s Castle and Lydham', feePence: 0, freeFromPence: null },
  { district: 'SY15', places: 'Montgomery', feePence: 450, freeFromPence: null },
]

const meta = {
  component: DeliveryAreasScreen,
  tags: ['operation:bakeSales.listDeliveryAreas'],
  args: { areas: AREAS, postcode: null },
} satisfies Meta<typeof DeliveryAreasScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('form')).toHaveAttribute('method', 'get')
    await expect(canvas.queryByRole('status')).toBeNull()
  },
}
export const Phone: Story = { args: { postcode: 'SY8 1AX' }, globals: { viewport: { value: 'phone' } } }
export const WeComeToYou: Story = {
  args: { postcode: 'sy8 1ax' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Yes, we bring it to SY8')
    await expect(canvas.getByRole('status')).toHaveTextContent('for £3.50; free from £30.00.')
  },
}
export const WeComeForNothing: Story = {
  args: { postcode: 'SY9' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Bishop’s Castle and Lydham, for nothing.')
  },
}
export const NotYet: Story = {
  args: { postcode: 'SW1A 1AA' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Not yet: we do not come to SW1A')
  },
}
export const NotAPostcode: Story = {
  args: { postcode: 'Ludlow' },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Your postcode')).toBeInvalid()
    await expect(canvas.getByLabelText('Your postcode')).toHaveValue('Ludlow')
    await expect(canvas.getByText(/^This is not a UK postcode/)).toBeVisible()
  },
}
export const Nonsense: Story = { args: { postcode: LONG } }
export const OneArea: Story = { args: { areas: [ludlow] } }
export const ManyAreas: Story = {
  args: { areas: Array.from({ length: 50 }, (_, index) => ({ ...ludlow, district: `SY${String(index + 1)}` })) },
}
export const NowhereYet: Story = {
  args: { areas: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Where to collect' })).toBeVisible()
  },
}
export const LongText: Story = {
  args: {
    areas: [
      { ...ludlow, places: LONG },
      { ...ludlow, district: 'SY1', places: EMOJI },
      { ...ludlow, district: 'SY2', places: RIGHT_TO_LEFT },
    ],
    postcode: 'SY8',
  },
}

import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, within } from 'storybook/test'
import {
  closed,
  clockChangeDay,
  longText as longSale,
  scheduled,
  soldOut,
  typical as saturday,
} from '#mocks/flat/bake-sale.ts'
import { emojiName, fourteenAllergens, longText, many, noPicture, typical } from '#mocks/flat/product.ts'
import type { BakeSaleDetail, Offer } from '#contracts/model/bake-sale.ts'
import type { ProductDetail } from '#contracts/model/product.ts'
import { ProductScreen } from '#components/shop/product-screen.tsx'

/** What a bake sale has of a product. */
const offered = (product: ProductDetail, ...sales: BakeSaleDetail[]) =>
  sales.flatMap(({ menu, slots: _slots, ...bakeSale }): Offer[] => {
    const items = menu.filter((item) => item.product.id === product.id)
    return items.length > 0 ? [{ bakeSale, items }] : []
  })

const summaryOf = ({ menu: _menu, slots: _slots, ...summary }: BakeSaleDetail): Offer['bakeSale'] => summary

const offers = offered(typical, saturday, clockChangeDay, scheduled)

const meta = {
  component: ProductScreen,
  tags: ['operation:catalogue.get', 'operation:catalogue.listOffers'],
  args: {
    product: typical,
    offers,
  },
} satisfies Meta<typeof ProductScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'Country sourdough' })).toBeVisible()
    await expect(canvas.getByText('wheat flour', { selector: 'strong' })).toBeVisible()
    const card = within(canvas.getByRole('article', { name: 'Saturday 14 March' }))
    await userEvent.click(card.getByRole('button', { name: 'Add Country sourdough, Large, 900 g' }))
    await expect(card.getByRole('group', { name: 'Quantity of Country sourdough, Large, 900 g' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: /^The whole menu ?: Saturday 14 March$/ })).toHaveAttribute(
      'href',
      expect.stringContaining(`/bake-sales/${saturday.slug}#`),
    )
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** Reached and pushed along by keyboard. */
export const SeveralPictures: Story = {
  args: { morePictures: many.slice(1, 4).flatMap(({ picture }) => picture) },
  play: async ({ canvas }) => {
    const strip = canvas.getByRole('list', { name: 'Pictures of Country sourdough' })
    strip.focus()
    await expect(strip).toHaveFocus()
    await expect(canvas.getByText('4 pictures')).toBeVisible()
  },
}
export const NoPicture: Story = { args: { product: noPicture } }
export const OneVariantOnOneDay: Story = {
  args: { offers: offers.slice(0, 1).map(({ bakeSale, items }) => ({ bakeSale, items: items.slice(0, 1) })) },
}
export const SoldOutEverywhere: Story = {
  args: { offers: offered(typical, soldOut) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Sold out everywhere')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Add/ })).toBeNull()
  },
}
export const OrdersClosed: Story = { args: { offers: offered(typical, closed) } }
export const OnNoMenu: Story = { args: { offers: [] } }
export const NothingToSayOfStorage: Story = { args: { product: { ...typical, storage: '' } } }
export const FourteenAllergens: Story = { args: { product: fourteenAllergens, offers: [] } }
export const EmojiName: Story = { args: { product: emojiName, offers: [] } }
export const LongText: Story = {
  args: {
    product: longText,
    offers: offered(typical, saturday).map(({ items }) => ({ bakeSale: summaryOf(longSale), items })),
  },
}

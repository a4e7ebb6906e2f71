import { describe, expect, it } from 'vitest'
import type { BakeSaleSummary, MenuItem } from '#contracts/model/bake-sale.ts'
import type { Product } from '#contracts/model/product.ts'
import { breadcrumbs, eventData, faqPage, productData } from './structured-data.ts'

const rye: Product = {
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'seeded-rye',
  name: 'Seeded rye',
  description: 'Dense, moist and malty.',
  category: 'Bread',
  picture: { src: '/media/seeded-rye.webp', alt: 'A tin-shaped rye loaf covered in seeds' },
  vatClass: 'zero',
  ingredients: [{ name: 'wholemeal rye flour', allergens: ['cereals_containing_gluten'] }],
  allergens: ['cereals_containing_gluten'],
  mayContain: [],
}
const item: MenuItem = {
  id: '00000000-0000-4000-8000-000000000002',
  product: rye,
  variantName: 'Loaf, 800 g',
  pricePence: 480,
  left: 3,
  perCustomerLimit: 4,
}
const bakeSale: BakeSaleSummary = {
  id: '00000000-0000-4000-8000-000000000003',
  slug: '2026-03-14-ludlow-market',
  title: 'Saturday market bake',
  intro: 'The full counter.',
  onDate: '2026-03-14',
  opensAt: '2026-02-24T08:00:00.000Z',
  cutoffAt: '2026-03-12T20:00:00.000Z',
  collectionStartsAt: '2026-03-14T09:00:00.000Z',
  collectionEndsAt: '2026-03-14T12:00:00.000Z',
  state: 'open',
  location: {
    id: '00000000-0000-4000-8000-000000000004',
    slug: 'ludlow-market',
    name: 'Ludlow Market',
    addressLines: ['Castle Square', 'Ludlow'],
    postcode: 'SY8 1AX',
    directions: '',
    accessibility: '',
    mapUrl: 'https://www.openstreetmap.org/',
  },
}

describe('what search engines are told', () => {
  it('of a product: what it costs in pounds, and until when', () => {
    const { offers, image } = productData(rye, [{ bakeSale, items: [item] }])
    expect(offers).toEqual([
      expect.objectContaining({ price: '4.80', priceCurrency: 'GBP', availabilityEnds: bakeSale.cutoffAt }),
    ])
    expect(image).toMatch(/^https:.*seeded-rye\.webp$/)
  })

  it('nothing of what takes no orders, and no picture where there is none', () => {
    const told = productData({ ...rye, picture: null }, [{ bakeSale: { ...bakeSale, state: 'closed' }, items: [item] }])
    expect(told.offers).toEqual([])
    expect(told).not.toHaveProperty('image')
  })

  it('sold out is sold out', () => {
    expect(productData(rye, [{ bakeSale, items: [{ ...item, left: 0 }] }]).offers[0]?.availability).toContain('SoldOut')
  })

  it('of a bake sale: an event, also when it is cancelled', () => {
    expect(eventData(bakeSale)).toMatchObject({ '@type': 'Event', startDate: bakeSale.collectionStartsAt })
    expect(eventData({ ...bakeSale, state: 'cancelled' }).eventStatus).toContain('EventCancelled')
  })

  it('of questions: each with its answer, word for word', () => {
    const faqs = [{ question: 'Do you bake without nuts?', answer: 'No.\n</script> is not bread.' }]
    expect(faqPage(faqs)).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [
        { '@type': 'Question', name: faqs[0]?.question, acceptedAnswer: { '@type': 'Answer', text: faqs[0]?.answer } },
      ],
    })
    expect(faqPage([]).mainEntity).toEqual([])
  })

  it('of where a page stands: from the top down', () => {
    const trail = breadcrumbs([
      ['What we bake', '/products'],
      ['Rye', '/products/rye'],
    ])
    expect(trail.itemListElement).toMatchObject([
      { position: 1, name: 'What we bake' },
      { position: 2, item: expect.stringMatching(/\/products\/rye$/) },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { cancelled, typical } from '#mocks/flat/bake-sale.ts'
import { noPicture, typical as loaf } from '#mocks/flat/product.ts'
import { breadcrumbs, eventData, productData } from './structured-data.ts'

const { menu, slots: _slots, ...bakeSale } = typical
const items = menu.filter(({ product }) => product.id === loaf.id)

describe('what search engines are told', () => {
  it('of a product: what it costs in pounds, and until when', () => {
    const { offers, image } = productData(loaf, [{ bakeSale, items }])
    expect(offers[0]).toMatchObject({ price: '4.80', priceCurrency: 'GBP', availabilityEnds: bakeSale.cutoffAt })
    expect(image).toMatch(/^https:\/\/.*country-sourdough\.svg$/)
  })

  it('nothing of what takes no orders, and no picture where there is none', () => {
    expect(productData(noPicture, [{ bakeSale: { ...bakeSale, state: 'closed' }, items }])).toMatchObject({
      offers: [],
    })
    expect(productData(noPicture, [])).not.toHaveProperty('image')
  })

  it('sold out is sold out', () => {
    const gone = items.map((item) => ({ ...item, left: 0 }))
    expect(productData(loaf, [{ bakeSale, items: gone }]).offers[0]?.availability).toContain('SoldOut')
  })

  it('of a bake sale: an event, also when it is cancelled', () => {
    expect(eventData(bakeSale)).toMatchObject({ '@type': 'Event', startDate: bakeSale.collectionStartsAt })
    expect(eventData(cancelled).eventStatus).toContain('EventCancelled')
  })

  it('of where a page stands: from the top down', () => {
    expect(
      breadcrumbs([
        ['What we bake', '/products'],
        ['Rye', '/products/rye'],
      ]).itemListElement,
    ).toMatchObject([
      { position: 1, name: 'What we bake' },
      { position: 2, item: expect.stringMatching(/\/products\/rye$/) },
    ])
  })
})

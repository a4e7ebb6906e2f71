import type { BakeSaleDetail, Offer } from '#contracts/model/bake-sale.ts'
import type { Faq, JournalPost } from '#contracts/model/content.ts'
import type { Product } from '#contracts/model/product.ts'
import { BAKERY, SITE } from '#lib/constants/frontend.ts'

/** An address of the shop, whole, as search engines want it. */
const at = (path: string) => new URL(path, SITE).href

const pounds = (pence: number) => (pence / 100).toFixed(2)

/** The bakery itself. Source of all of these: schema.org. */
export const bakeryData = () => ({
  '@context': 'https://schema.org',
  '@type': 'Bakery',
  '@id': at('/#bakery'),
  name: BAKERY.name,
  url: at('/'),
  email: BAKERY.email,
  image: at('/og.png'),
  priceRange: '££',
  currenciesAccepted: 'GBP',
  address: {
    '@type': 'PostalAddress',
    addressLocality: 'Bishop’s Castle',
    addressRegion: 'Shropshire',
    addressCountry: 'GB',
  },
})

const AVAILABILITY = { some: 'https://schema.org/InStock', none: 'https://schema.org/SoldOut' }

/** A bake with what it costs at each bake sale that takes orders for it. */
export const productData = ({ name, slug, description, picture, category }: Product, offers: Offer[]) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name,
  description,
  category,
  url: at(`/products/${slug}`),
  ...(picture ? { image: at(picture.src) } : {}),
  brand: { '@type': 'Brand', name: BAKERY.name },
  offers: offers
    .filter(({ bakeSale }) => bakeSale.state === 'open')
    .flatMap(({ bakeSale, items }) =>
      items.map(({ variantName, pricePence, left }) => ({
        '@type': 'Offer',
        name: variantName,
        price: pounds(pricePence),
        priceCurrency: 'GBP',
        availability: left > 0 ? AVAILABILITY.some : AVAILABILITY.none,
        availabilityEnds: bakeSale.cutoffAt,
        url: at(`/bake-sales/${bakeSale.slug}`),
      })),
    ),
})

const EVENT_STATUS = { cancelled: 'https://schema.org/EventCancelled', on: 'https://schema.org/EventScheduled' }

/** A bake sale as an event: when and where it is collected. */
export const eventData = ({
  title,
  intro,
  slug,
  state,
  collectionStartsAt,
  collectionEndsAt,
  location,
}: Omit<BakeSaleDetail, 'menu' | 'slots'>) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: `${title}, ${location.name}`,
  description: intro,
  url: at(`/bake-sales/${slug}`),
  image: at('/og.png'),
  startDate: collectionStartsAt,
  endDate: collectionEndsAt,
  eventStatus: state === 'cancelled' ? EVENT_STATUS.cancelled : EVENT_STATUS.on,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  organizer: { '@id': at('/#bakery') },
  location: {
    '@type': 'Place',
    name: location.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: location.addressLines.join(', '),
      postalCode: location.postcode,
      addressCountry: 'GB',
    },
  },
})

/** A post of the journal. */
export const postData = ({ title, slug, excerpt, author, publishedAt, picture }: JournalPost) => ({
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: title,
  description: excerpt,
  datePublished: publishedAt,
  url: at(`/journal/${slug}`),
  ...(picture ? { image: at(`/${picture.key}`) } : {}),
  author: { '@type': 'Person', name: author },
  publisher: { '@id': at('/#bakery') },
})

/** Questions and their answers. */
export const faqPage = (faqs: Pick<Faq, 'question' | 'answer'>[]) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: faqs.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  })),
})

/** Where a page stands. @param trail names and paths, from the top to the page itself */
export const breadcrumbs = (trail: [name: string, path: string][]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: at(path),
  })),
})
